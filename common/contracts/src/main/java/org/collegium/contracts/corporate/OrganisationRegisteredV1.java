package org.collegium.contracts.corporate;

import java.util.List;
import java.util.UUID;
import org.collegium.contracts.Contract;
import org.jspecify.annotations.Nullable;

/// An employer is known to the College. Key: `organisationId`. `unit` is the part of the employer that buys,
/// if not all of it.
@Contract(type = "collegium.corporate.organisation-registered.v1", topic = "corporate.organisation")
public record OrganisationRegisteredV1(
        UUID organisationId, String name, @Nullable String unit, int socialWorkers, List<String> emailDomains) {}
