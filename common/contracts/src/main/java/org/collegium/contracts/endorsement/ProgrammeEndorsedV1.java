package org.collegium.contracts.endorsement;

import java.time.LocalDate;
import java.util.UUID;
import org.collegium.contracts.Contract;

/// A programme is on the public register. Key: `endorsementId`. `seal` is the public id on the seal and the verify
/// page; `endsOn` is the last day.
@Contract(type = "collegium.endorsement.programme-endorsed.v1", topic = "endorsement.endorsement")
public record ProgrammeEndorsedV1(
        UUID endorsementId,
        UUID submissionId,
        String seal,
        String scheme,
        String title,
        String provider,
        UUID applicantPersonId,
        LocalDate startsOn,
        LocalDate endsOn) {}
