package org.collegium.endorsement.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.collegium.endorsement.submission.SubmissionView;
import org.collegium.endorsement.submission.TakeOverProgramme;
import org.collegium.endorsement.submission.TakingOver;
import org.collegium.web.Caller;
import org.collegium.web.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Takes over a register that was kept elsewhere. An officer cannot do this: it passes the reviews by.
@RestController
@RequestMapping("/api/endorsement/register")
@PreAuthorize("hasRole('administrator')")
class TakeoverController {

    private final TakingOver taking;

    TakeoverController(TakingOver taking) {
        this.taking = taking;
    }

    @PostMapping
    ResponseEntity<SubmissionView> takeOver(@RequestBody @Valid TakeoverBody body, Caller caller) {
        SubmissionView taken = SubmissionProblems.done(taking.takeOver(body.command(), caller));
        return ResponseEntity.created(URI.create("/api/endorsement/register/" + taken.seal()))
                .body(taken);
    }

    /// @param applicantPersonId whom to write to about it
    /// @param decidedOn         the day of the decision in the earlier register
    record TakeoverBody(
            @PlainText(max = ProgrammeBody.ProviderBody.MAX_KIND)
            String scheme,

            @PlainText(max = ProgrammeBody.MAX_TITLE) String title,
            @NotNull @Valid ProgrammeBody.ProviderBody provider,
            @NotNull UUID applicantPersonId,
            @NotNull LocalDate startsOn,
            @Valid ProgrammeBody.@Nullable ListingBody listing,
            @NotNull LocalDate decidedOn) {

        TakeOverProgramme command() {
            return new TakeOverProgramme(
                    scheme,
                    new ProgrammeBody(title, provider, startsOn, listing).command(),
                    applicantPersonId,
                    decidedOn);
        }
    }
}
