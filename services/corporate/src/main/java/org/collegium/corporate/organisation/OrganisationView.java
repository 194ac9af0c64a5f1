package org.collegium.corporate.organisation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An employer as staff and its own representatives see it.
public record OrganisationView(
        UUID id,
        String name,
        @Nullable String unit,
        int socialWorkers,
        List<String> emailDomains,
        List<RepresentativeView> representatives,
        Instant registeredAt) {

    OrganisationView withRepresentatives(List<RepresentativeView> appointed) {
        return new OrganisationView(id, name, unit, socialWorkers, emailDomains, appointed, registeredAt);
    }
}
