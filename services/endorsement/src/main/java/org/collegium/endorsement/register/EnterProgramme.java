package org.collegium.endorsement.register;

import java.time.LocalDate;
import java.util.UUID;

/// A programme that was endorsed on `decidedOn`.
public record EnterProgramme(
        UUID submissionId,
        String scheme,
        String title,
        String provider,
        String providerKind,
        UUID applicantPersonId,
        LocalDate startsOn,
        LocalDate decidedOn) {}
