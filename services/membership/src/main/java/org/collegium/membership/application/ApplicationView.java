package org.collegium.membership.application;

import org.jspecify.annotations.Nullable;

/// An application as its holder sees it.
///
/// @param amountPence      what is to be paid, if it waits for a payment
/// @param paymentDeclined  whether the last attempt to pay was declined
public record ApplicationView(
        ApplicationId id,
        ApplicationStatus status,
        @Nullable String membershipNumber,
        @Nullable Long amountPence,
        boolean paymentDeclined,
        @Nullable SeatRefusal refusal) {}
