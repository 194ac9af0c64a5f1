package org.collegium.membership.imports;

import java.time.LocalDate;
import org.collegium.membership.person.MailAddress;
import org.collegium.membership.person.PersonName;
import org.jspecify.annotations.Nullable;

/// One readable row of a list.
///
/// @param row              where it stands, the first row below the header being 1
/// @param paidUntil        the last day that is paid for
/// @param membershipNumber the number the member had elsewhere, null to get one
public record ListedMember(
        int row,
        PersonName name,
        MailAddress email,
        String plan,
        LocalDate joinedOn,
        LocalDate paidUntil,
        @Nullable String membershipNumber,
        @Nullable String registrationNumber) {}
