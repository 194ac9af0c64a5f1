package org.collegium.corporate.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An agreement as staff and the employer see it, with counts and without the people in the seats.
///
/// @param organisationIds the buyer: one organisation, or those of the group
/// @param endsOn          the last usable day
public record AgreementView(
        UUID id,
        AgreementStatus status,
        UUID quoteId,
        @Nullable UUID groupId,
        List<UUID> organisationIds,
        String sponsor,
        String plan,
        long pricePerSeatPence,
        long totalPence,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable String purchaseOrder,
        String binding,
        @Nullable Instant acceptedAt,
        SeatCounts seats,
        CodeCounts uniqueCodes) {}
