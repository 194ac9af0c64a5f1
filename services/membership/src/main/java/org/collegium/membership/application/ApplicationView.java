package org.collegium.membership.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An application as its holder sees it.
///
/// @param plan             the code of what was applied for
/// @param formerMember     whether the applicant was a member before, as far as the address is proved
/// @param amountPence      what is to be paid, if it waits for a payment
/// @param paymentDeclined  whether the last attempt to pay was declined
/// @param memberUntil      the last day of the membership because of which it was refused
public record ApplicationView(
        ApplicationId id,
        ApplicationStatus status,
        String plan,
        @Nullable String membershipNumber,
        boolean formerMember,
        @Nullable Long amountPence,
        boolean paymentDeclined,
        @Nullable ApplicationRefusal refusal,
        @Nullable LocalDate memberUntil) {}
