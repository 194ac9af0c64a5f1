package org.collegium.corporate.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What happens to an agreement.
public sealed interface AgreementEvent {

    /// The employer, or the group, has bought the seats.
    record Accepted(
            UUID agreementId,
            List<UUID> organisationIds,
            String plan,
            int seats,
            long pricePerSeatPence,
            LocalDate startsOn,
            LocalDate endsOn)
            implements AgreementEvent {}
}
