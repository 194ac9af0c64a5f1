package org.collegium.membership.imports;

import java.util.Locale;

/// Why a readable row is not imported.
enum RowRefusal {
    PLAN_UNKNOWN("There is no plan of this code."),
    PAID_UNTIL_BEFORE_JOINED("The day paid until lies before the day of joining."),
    NUMBER_INVALID(
            "A membership number has 1 to 20 letters, digits, hyphens and strokes; one of ours a right check digit."),
    NUMBER_REPEATED("An earlier row has the same membership number."),
    NUMBER_TAKEN("A member has this number already."),
    ADDRESS_REPEATED("An earlier row has the same e-mail address."),
    ALREADY_A_MEMBER("The e-mail address belongs to a member already.");

    private final String detail;

    RowRefusal(String detail) {
        this.detail = detail;
    }

    RowError of(ListedMember member) {
        return new RowError(member.row(), name().toLowerCase(Locale.ROOT).replace('_', '-'), detail);
    }
}
