package org.collegium.membership.member;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The number a member is known by on the telephone: `CM-100017-9`.
///
/// The last digit is the check digit of the digits before it by H. Michael Damm's algorithm (2004), which
/// notices every single wrong digit and every swap of two neighbours. Members brought from elsewhere keep the
/// number they had.
public record MembershipNumber(String value) {

    /// Numbers of our own, and those of others: letters, digits and inner separators.
    private static final Pattern OWN = Pattern.compile("CM-([1-9][0-9]{0,8})-([0-9])");

    private static final Pattern FOREIGN = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9/-]{0,18}[A-Za-z0-9])?");

    /// Damm's quasigroup of order 10: the row is the interim digit, the column the next digit.
    private static final String[] QUASIGROUP = {
        "0317598642",
        "7092154863",
        "4206871359",
        "1750983426",
        "6123045978",
        "3674209581",
        "5869720134",
        "8945362017",
        "9438617205",
        "2581436790"
    };

    /// The largest own number that a list may bring. The next one drawn is the one behind it, and has to fit the form.
    private static final long HIGHEST_BROUGHT = 99_999_999;

    /// The number made from the next value of the sequence.
    static MembershipNumber ofSequence(long sequence) {
        return new MembershipNumber("CM-" + sequence + "-" + checkDigit(Long.toString(sequence)));
    }

    /// Whether a list may bring this number: one of ours with a right check digit, or another body's.
    public static boolean isAcceptable(String text) {
        Matcher own = OWN.matcher(text);
        if (own.matches()) {
            return checkDigit(own.group(1)) == own.group(2).charAt(0)
                    && Long.parseLong(own.group(1)) <= HIGHEST_BROUGHT;
        }
        return !text.startsWith("CM-") && FOREIGN.matcher(text).matches();
    }

    /// The sequence value inside a number of ours; empty for another body's.
    OptionalLong sequence() {
        Matcher own = OWN.matcher(value);
        return own.matches() ? OptionalLong.of(Long.parseLong(own.group(1))) : OptionalLong.empty();
    }

    private static char checkDigit(String digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = QUASIGROUP[interim].charAt(digits.charAt(i) - '0') - '0';
        }
        return (char) ('0' + interim);
    }
}
