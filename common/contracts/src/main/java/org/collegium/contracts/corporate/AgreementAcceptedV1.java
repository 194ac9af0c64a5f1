package org.collegium.contracts.corporate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.collegium.contracts.Contract;

/// An employer, or a group of employers, bought seats. Key: `agreementId`. `endsOn` is the last usable day of
/// every membership it pays for.
@Contract(type = "collegium.corporate.agreement-accepted.v1", topic = "corporate.agreement")
public record AgreementAcceptedV1(
        UUID agreementId,
        List<UUID> organisationIds,
        String plan,
        int seats,
        long pricePerSeatPence,
        LocalDate startsOn,
        LocalDate endsOn) {}
