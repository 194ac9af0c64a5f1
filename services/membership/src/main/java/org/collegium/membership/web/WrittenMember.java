package org.collegium.membership.web;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.collegium.membership.imports.ListedMember;
import org.collegium.membership.person.MailAddress;
import org.collegium.membership.person.PersonName;
import org.collegium.web.EmailAddress;
import org.collegium.web.PlainText;
import org.jspecify.annotations.Nullable;

/// One row of a list as it is written, every cell a text; an empty cell says nothing.
record WrittenMember(
        @PlainText(max = PersonName.MAX) String givenName,
        @PlainText(max = PersonName.MAX) String familyName,
        @EmailAddress String email,
        @PlainText(max = 40) String plan,
        @CalendarDay String joinedOn,
        @CalendarDay String paidUntil,
        // What a number looks like is the feature's to say; here only that it is no flood of text.
        @Pattern(regexp = ".{0,40}", message = "too-long|Use at most 40 characters.")
        String membershipNumber,

        @Pattern(regexp = "[A-Za-z0-9/-]{0,20}", message = "wrong-format|Write the number as on the register.")
        String registrationNumber) {

    ListedMember member(int row) {
        return new ListedMember(
                row,
                new PersonName(givenName, familyName),
                new MailAddress(email),
                plan,
                LocalDate.parse(joinedOn),
                LocalDate.parse(paidUntil),
                said(membershipNumber),
                said(registrationNumber));
    }

    private static @Nullable String said(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
