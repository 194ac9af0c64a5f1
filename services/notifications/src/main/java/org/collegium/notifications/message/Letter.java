package org.collegium.notifications.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Something a person is to read about once.
///
/// @param subjectId what it is about: the same at every delivery of the fact, another each time it happens again
/// @param toldAt    when it was told; what is old is no news
/// @param words     what the template asks for, as it is read: ids, dates and public titles, nothing personal
public record Letter(LetterKind kind, UUID subjectId, UUID personId, Instant toldAt, Map<String, String> words) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    public Letter {
        words = Map.copyOf(words);
    }

    public Letter(LetterKind kind, UUID subjectId, UUID personId, Instant toldAt) {
        this(kind, subjectId, personId, toldAt, Map.of());
    }

    public Letter with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(words);
        more.put(name, value);
        return new Letter(kind, subjectId, personId, toldAt, more);
    }

    /// @param day written as 5 November 2012
    public Letter with(String name, LocalDate day) {
        return with(name, DAY.format(day));
    }
}
