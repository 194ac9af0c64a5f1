package org.collegium.corporate.organisation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happens to an employer.
public sealed interface OrganisationEvent {

    /// The employer is known to the College.
    record Registered(
            UUID organisationId, String name, @Nullable String unit, int socialWorkers, List<String> emailDomains)
            implements OrganisationEvent {}

    /// A person may act for the employer.
    record RepresentativeAppointed(UUID organisationId, UUID representativeId) implements OrganisationEvent {}
}
