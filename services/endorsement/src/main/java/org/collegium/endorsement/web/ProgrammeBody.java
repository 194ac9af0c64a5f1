package org.collegium.endorsement.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.collegium.endorsement.submission.WriteSubmission;
import org.collegium.web.PlainText;

/// What a provider sends of a programme.
record ProgrammeBody(
        @PlainText(max = MAX_TITLE) String title,
        @NotNull @Valid ProviderBody provider,
        @NotNull LocalDate startsOn) {

    static final int MAX_TITLE = 200;

    WriteSubmission command() {
        return new WriteSubmission(title, provider.name(), provider.kind(), startsOn);
    }

    /// @param kind `individual-trainer`, `training-organisation` or `higher-education-institution`
    record ProviderBody(
            @PlainText(max = MAX_TITLE) String name,
            @PlainText(max = MAX_KIND) String kind) {

        static final int MAX_KIND = 60;
    }
}
