package org.collegium.membership.application;

import java.time.Instant;
import java.util.UUID;

/// An application that waits for the office, because its address is a member's.
///
/// @param memberId whose address it is
public record AwaitingApplication(
        UUID id, Instant receivedAt, String givenName, String familyName, String email, String plan, UUID memberId) {}
