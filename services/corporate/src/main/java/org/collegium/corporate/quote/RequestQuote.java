package org.collegium.corporate.quote;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Say what seats would cost one buyer: an organisation or a group, never both.
public record RequestQuote(
        @Nullable UUID organisationId, @Nullable UUID groupId, String plan, int seats, LocalDate startsOn, int months) {

    /// The most seats one agreement sells: above all members the College expects, and seats are rows made at once.
    public static final int MAX_SEATS = 20_000;

    /// The longest agreement, five years.
    public static final int MAX_MONTHS = 60;

    public RequestQuote {
        if ((organisationId == null) == (groupId == null)) {
            throw new IllegalArgumentException("A quote is for an organisation or for a group.");
        }
    }
}
