package org.collegium.portal.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Reads days as browsers send them.
public final class Days {

    private Days() {}

    /// The day, or null if what was typed is none.
    public static @Nullable LocalDate of(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException none) {
            return null;
        }
    }
}
