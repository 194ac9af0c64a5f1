package org.collegium.corporate.agreement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record QuotedTerms(
        @Nullable UUID organisationId,
        @Nullable UUID groupId,
        String sponsor,
        String plan,
        int seats,
        long pricePerSeatPence,
        LocalDate startsOn,
        int months,
        boolean used) {}
