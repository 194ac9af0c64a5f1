package org.collegium.mentoring.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.collegium.mentoring.mentor.ReadingMentors;
import org.collegium.web.ReadOnlyEndpoint;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells the portal, at sign-in, what a person may act as here.
@RestController
@RequestMapping("/api/mentoring/role-lookups")
class RoleLookupController {

    private final ReadingMentors mentors;

    RoleLookupController(ReadingMentors mentors) {
        this.mentors = mentors;
    }

    @PostMapping
    @ReadOnlyEndpoint
    @PreAuthorize("hasRole('portal')")
    Roles lookUp(@RequestBody @Valid PersonBody body) {
        return new Roles(mentors.isMentor(body.personId()));
    }

    record PersonBody(@NotNull UUID personId) {}

    record Roles(boolean mentor) {}
}
