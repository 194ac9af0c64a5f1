package org.collegium.corporate.redemption;

import java.time.LocalDate;
import java.util.UUID;

/// The application has become this membership, whose days these are, both included.
public record RedeemSeat(UUID applicationId, UUID membershipId, LocalDate startsOn, LocalDate endsOn) {}
