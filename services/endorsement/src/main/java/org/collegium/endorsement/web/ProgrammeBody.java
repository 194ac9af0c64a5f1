package org.collegium.endorsement.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.collegium.endorsement.submission.Listing;
import org.collegium.endorsement.submission.WriteSubmission;
import org.collegium.web.EmailAddress;
import org.collegium.web.PlainText;
import org.jspecify.annotations.Nullable;

/// What a provider sends of a programme.
record ProgrammeBody(
        @PlainText(max = MAX_TITLE) String title,
        @NotNull @Valid ProviderBody provider,
        @NotNull LocalDate startsOn,
        @Valid @Nullable ListingBody listing) {

    static final int MAX_TITLE = 200;

    WriteSubmission command() {
        return new WriteSubmission(
                title, provider.name(), provider.kind(), startsOn, listing == null ? Listing.NONE : listing.listing());
    }

    /// What the register tells whoever wants to attend.
    record ListingBody(
            @PlainText(max = MAX_DESCRIPTION, optional = true, multiline = true) @Nullable
            String description,

            @Nullable
            @Size(max = MAX_WEBSITE)
            @Pattern(
                    regexp = "https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[!-~]*)?",
                    message = "wrong-format|Write the whole address, such as https://www.example.org/course.")
            String website,

            @EmailAddress(optional = true) @Nullable String email) {

        static final int MAX_DESCRIPTION = 2_000;
        static final int MAX_WEBSITE = 300;

        Listing listing() {
            return new Listing(description, website, email);
        }
    }

    /// @param kind `individual-trainer`, `training-organisation` or `higher-education-institution`
    record ProviderBody(
            @PlainText(max = MAX_TITLE) String name,
            @PlainText(max = MAX_KIND) String kind) {

        static final int MAX_KIND = 60;
    }
}
