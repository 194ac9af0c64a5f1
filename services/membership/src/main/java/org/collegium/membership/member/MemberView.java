package org.collegium.membership.member;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A member as they and the office see it.
///
/// @param id         the person's id
/// @param email      where mail goes; `emails` are all addresses of the person
/// @param status     `pending`, `active`, `lapsed` or `cancelled`, today
/// @param paidUntil  the last day of the membership
/// @param sponsor    the employer that pays, if one does
/// @param cancelled  whether the membership was ended early; it is active to its last day
public record MemberView(
        UUID id,
        UUID membershipId,
        String membershipNumber,
        String givenName,
        String familyName,
        String email,
        List<String> emails,
        String status,
        String plan,
        LocalDate startsOn,
        LocalDate paidUntil,
        String funding,
        @Nullable String sponsor,
        @Nullable UUID agreementId,
        @Nullable RegistrationView registration,
        boolean magazine,
        boolean cancelled) {

    /// The professional registration as the member gave it.
    public record RegistrationView(@Nullable String regulator, String number) {}
}
