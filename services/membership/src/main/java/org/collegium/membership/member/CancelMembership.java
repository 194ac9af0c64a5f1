package org.collegium.membership.member;

import java.time.LocalDate;
import org.collegium.membership.person.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody wants a membership to end early.
///
/// @param endsOn the last day, or null for today
/// @param reason in the words of whoever cancels
public record CancelMembership(PersonId person, @Nullable LocalDate endsOn, CancelledBy by, String reason) {}
