package org.collegium.corporate.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.collegium.corporate.organisation.AppointRepresentative;
import org.collegium.corporate.organisation.FormGroup;
import org.collegium.corporate.organisation.RegisterOrganisation;
import org.collegium.web.EmailAddress;
import org.collegium.web.PlainText;
import org.jspecify.annotations.Nullable;

/// What may be sent about employers.
final class OrganisationRequests {

    // The length is checked first, so that the labels are never matched against a long text.
    private static final String DOMAIN =
            "(?i)(?=.{4,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+";

    private OrganisationRequests() {}

    record Registration(
            @PlainText(max = 200) String name,
            @PlainText(max = 100, optional = true) @Nullable String unit,
            @NotNull @Min(0) @Max(1_000_000) Integer socialWorkers,

            @Size(max = 50) @Nullable
            List<
                            @NotNull
                            @Pattern(
                                    regexp = DOMAIN,
                                    message = "not-a-domain|Write the part after the @ alone, e.g. essex.gov.uk.")
                            String>
                    emailDomains,

            @NotNull @Valid Representative representative) {

        RegisterOrganisation command() {
            return new RegisterOrganisation(
                    name,
                    unit,
                    socialWorkers,
                    emailDomains == null ? List.of() : emailDomains,
                    representative.command());
        }
    }

    record Representative(
            @PlainText(max = 100) String givenName,
            @PlainText(max = 100) String familyName,
            @EmailAddress String email) {

        AppointRepresentative command() {
            return new AppointRepresentative(givenName, familyName, email);
        }
    }

    record Group(
            @PlainText(max = 200) String name,
            @NotEmpty @Size(max = 200) List<@NotNull UUID> organisationIds) {

        FormGroup command() {
            return new FormGroup(name, Set.copyOf(organisationIds));
        }
    }

    record Lookup(@EmailAddress String email) {}
}
