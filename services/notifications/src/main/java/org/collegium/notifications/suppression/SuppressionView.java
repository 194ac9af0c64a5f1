package org.collegium.notifications.suppression;

import java.time.Instant;
import java.util.UUID;

/// One suppressed address, known only by its fingerprint.
///
/// @param addressHash lower-case hex SHA-256 of the address in lower case
public record SuppressionView(UUID id, String addressHash, String reason, Instant createdAt) {}
