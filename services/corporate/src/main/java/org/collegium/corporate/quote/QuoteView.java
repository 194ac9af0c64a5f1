package org.collegium.corporate.quote;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A quote as staff see it. Price, cost and margin of a seat are for all the months together.
///
/// @param marginPerSeatPence what the College keeps of a seat's price after its cost; negative is a loss
/// @param belowCost          whether every seat sold makes a loss
public record QuoteView(
        UUID id,
        @Nullable UUID organisationId,
        @Nullable UUID groupId,
        String plan,
        int seats,
        LocalDate startsOn,
        int months,
        int headcount,
        int discountPercent,
        long pricePerSeatPence,
        long totalPence,
        long costPerSeatPence,
        long marginPerSeatPence,
        boolean belowCost,
        Instant quotedAt) {}
