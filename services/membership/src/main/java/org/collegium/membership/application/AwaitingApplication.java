package org.collegium.membership.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An application that waits for the office or for its payment, as the office sees it.
///
/// @param plan            the code of what was applied for
/// @param memberId        who the applicant was as a member, if it waits for the office
/// @param feePence        what is to be paid, if it waits for that
/// @param paymentDeclined whether the last attempt to pay was declined
public record AwaitingApplication(
        UUID id,
        Instant receivedAt,
        String givenName,
        String familyName,
        String email,
        String plan,
        @Nullable UUID memberId,
        @Nullable Long feePence,
        boolean paymentDeclined) {}
