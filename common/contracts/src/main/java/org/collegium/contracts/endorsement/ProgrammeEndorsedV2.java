package org.collegium.contracts.endorsement;

import java.time.LocalDate;
import java.util.UUID;
import org.collegium.contracts.Contract;
import org.jspecify.annotations.Nullable;

/// A programme is on the public register. Key: `endorsementId`. `provider` is null for an individual trainer: names of
/// people do not ride on topics that are kept for ever. `endsOn` is the last day.
@Contract(type = "collegium.endorsement.programme-endorsed.v2", topic = "endorsement.endorsement")
public record ProgrammeEndorsedV2(
        UUID endorsementId,
        UUID submissionId,
        String seal,
        String scheme,
        String title,
        @Nullable String provider,
        String providerKind,
        UUID applicantPersonId,
        LocalDate startsOn,
        LocalDate endsOn) {}
