package org.collegium.corporate.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Make an employer known, with the person who acts for it.
public record RegisterOrganisation(
        String name,
        @Nullable String unit,
        int socialWorkers,
        List<String> emailDomains,
        AppointRepresentative representative) {}
