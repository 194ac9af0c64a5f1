package org.collegium.endorsement.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.collegium.endorsement.review.AppointingReviewers;
import org.collegium.endorsement.submission.ReadingSubmissions;
import org.collegium.web.ReadOnlyEndpoint;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells the portal, at sign-in, what a person may act as here.
@RestController
@RequestMapping("/api/endorsement/role-lookups")
class RoleLookupController {

    private final AppointingReviewers reviewers;
    private final ReadingSubmissions submissions;

    RoleLookupController(AppointingReviewers reviewers, ReadingSubmissions submissions) {
        this.reviewers = reviewers;
        this.submissions = submissions;
    }

    @PostMapping
    @ReadOnlyEndpoint
    @PreAuthorize("hasRole('portal')")
    Roles lookUp(@RequestBody @Valid PersonBody body) {
        return new Roles(reviewers.isReviewer(body.personId()), submissions.isProvider(body.personId()));
    }

    record PersonBody(@NotNull UUID personId) {}

    record Roles(boolean reviewer, boolean provider) {}
}
