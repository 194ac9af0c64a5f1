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
/// @param plan       of the term that the member is in, or was in last; so are `startsOn`, `paidUntil` and who pays
/// @param paidUntil  the last day of that term
/// @param sponsor    the employer that pays, if one does
/// @param cancelled  whether that term was ended early; it is active to its last day
/// @param terms      all of them, the first one first; no day belongs to two
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
        boolean cancelled,
        List<TermView> terms) {

    /// A time of belonging, both ends included.
    public record TermView(
            String plan,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable String sponsor,
            boolean cancelled) {}

    MemberView with(List<TermView> allTerms) {
        return new MemberView(
                id,
                membershipId,
                membershipNumber,
                givenName,
                familyName,
                email,
                emails,
                status,
                plan,
                startsOn,
                paidUntil,
                funding,
                sponsor,
                agreementId,
                registration,
                magazine,
                cancelled,
                allTerms);
    }

    /// The professional registration as the member gave it.
    public record RegistrationView(@Nullable String regulator, String number) {}
}
