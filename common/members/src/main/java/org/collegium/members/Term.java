package org.collegium.members;

import java.time.LocalDate;

/// The days on which a membership, or a part of it, can be used.
///
/// @param lastDay the last usable day, before `startsOn` if the term was cancelled before it began
public record Term(LocalDate startsOn, LocalDate lastDay) {

    public boolean includes(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(lastDay);
    }
}
