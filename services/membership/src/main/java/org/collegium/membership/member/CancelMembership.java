package org.collegium.membership.member;

import org.collegium.membership.person.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody wants a membership to end early.
///
/// @param leaving when it ends
/// @param reason  in the words of whoever cancels, null if they say nothing
public record CancelMembership(
        PersonId person,
        Leaving leaving,
        CancelledBy by,
        @Nullable String reason) {}
