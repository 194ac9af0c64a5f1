package org.collegium.membership.web;

import java.util.List;
import java.util.UUID;
import org.collegium.membership.application.ApplicationId;
import org.collegium.membership.application.ApplicationQuery;
import org.collegium.membership.application.AwaitingApplication;
import org.collegium.membership.application.ReviewingApplications;
import org.collegium.membership.application.Waiting;
import org.collegium.web.Caller;
import org.collegium.web.Cursor;
import org.collegium.web.PlainText;
import org.collegium.web.Problem;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Applications that still wait for the office, or for a payment that did not come.
@RestController
@RequestMapping("/api/membership/applications")
@PreAuthorize("hasAnyRole('membership-officer', 'administrator')")
class ReviewController {

    private static final String FOR_REVIEW = "awaiting-review";

    private final ReviewingApplications reviewing;

    ReviewController(ReviewingApplications reviewing) {
        this.reviewing = reviewing;
    }

    /// What former members sent before they could go on by themselves, the oldest first, without what was dealt with;
    /// or what waits for its payment, the newest first, without who is a member by now.
    ///
    /// @param status `awaiting-review` or `awaiting-payment`; the others go on by themselves
    /// @param query  part of a name or address
    @GetMapping
    Slice<AwaitingApplication> list(
            @RequestParam(defaultValue = FOR_REVIEW) String status,
            @RequestParam(required = false) @PlainText(max = 100, optional = true) @Nullable String query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        Waiting list = Waiting.ofWord(status)
                .orElseThrow(() -> Problem.invalid(
                        "status",
                        "wrong-format",
                        "Ask for awaiting-review or awaiting-payment: the others need nobody."));
        int rows = Cursor.limit(limit);
        @Nullable String text = query == null || query.isBlank() ? null : query.strip();
        List<AwaitingApplication> page = reviewing.waiting(
                new ApplicationQuery(list, text, Cursor.of(cursor).id(), rows + 1));
        return Slice.of(page, rows, application -> application.id().toString());
    }

    /// Takes an application off the list.
    @PostMapping("/{id}/review")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reviewed(Caller caller, @PathVariable UUID id) {
        if (!reviewing.reviewed(caller, new ApplicationId(id))) {
            throw Problem.notFound();
        }
    }
}
