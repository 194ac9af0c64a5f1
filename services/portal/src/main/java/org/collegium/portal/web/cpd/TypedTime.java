package org.collegium.portal.web.cpd;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long something took, as people write it: `90`, `90 minutes`, `1.5 hours`, `1 h 30 min` or `1:30`.
final class TypedTime {

    private static final Pattern MINUTES = Pattern.compile("(\\d{1,5}) ?(m|min|mins|minute|minutes)?");
    private static final Pattern HOURS = Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,2})?) ?(h|hr|hrs|hour|hours)");
    private static final Pattern BOTH = Pattern.compile(
            "(\\d{1,3}) ?(?:h|hr|hrs|hour|hours|:) ?(?:and )?(\\d{1,2}) ?(?:m|min|mins|minute|minutes)?");
    private static final int HOUR = 60;

    private TypedTime() {}

    /// Empty if it is no time, or none at all.
    static OptionalInt minutes(String typed) {
        String text = typed.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("\\s+", " ");
        Matcher plain = MINUTES.matcher(text);
        if (plain.matches()) {
            return some(Integer.parseInt(plain.group(1)));
        }
        Matcher hours = HOURS.matcher(text);
        if (hours.matches()) {
            return some(new BigDecimal(hours.group(1).replace(',', '.'))
                    .multiply(BigDecimal.valueOf(HOUR))
                    .setScale(0, RoundingMode.HALF_UP)
                    .intValueExact());
        }
        Matcher both = BOTH.matcher(text);
        return both.matches() && Integer.parseInt(both.group(2)) < HOUR
                ? some(Integer.parseInt(both.group(1)) * HOUR + Integer.parseInt(both.group(2)))
                : OptionalInt.empty();
    }

    private static OptionalInt some(int minutes) {
        return minutes == 0 ? OptionalInt.empty() : OptionalInt.of(minutes);
    }
}
