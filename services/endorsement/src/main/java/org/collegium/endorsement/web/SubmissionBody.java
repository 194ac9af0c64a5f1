package org.collegium.endorsement.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.collegium.endorsement.submission.WriteSubmission;
import org.collegium.web.PlainText;
import org.jspecify.annotations.Nullable;

/// What a provider sends to begin a submission.
record SubmissionBody(
        @PlainText(max = ProgrammeBody.ProviderBody.MAX_KIND)
        String scheme,

        @PlainText(max = ProgrammeBody.MAX_TITLE) String title,
        @NotNull @Valid ProgrammeBody.ProviderBody provider,
        @NotNull LocalDate startsOn,
        @Valid ProgrammeBody.@Nullable ListingBody listing) {

    WriteSubmission command() {
        return new ProgrammeBody(title, provider, startsOn, listing).command();
    }
}
