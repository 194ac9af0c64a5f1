package org.collegium.membership.member;

import java.time.LocalDate;

/// The days on which a member belongs, both ends included.
public record Term(LocalDate startsOn, LocalDate endsOn) {

    public Term {
        if (endsOn.isBefore(startsOn)) {
            throw new IllegalArgumentException("A term cannot end on " + endsOn + " before it starts on " + startsOn);
        }
    }

    /// The year that begins on a day. Around 29 February the two ways of counting differ by a day; the member
    /// gets it.
    public static Term yearFrom(LocalDate startsOn) {
        LocalDate dayBeforeAnniversary = startsOn.plusYears(1).minusDays(1);
        LocalDate anniversaryOfDayBefore = startsOn.minusDays(1).plusYears(1);
        boolean longer = anniversaryOfDayBefore.isAfter(dayBeforeAnniversary);
        return new Term(startsOn, longer ? anniversaryOfDayBefore : dayBeforeAnniversary);
    }
}
