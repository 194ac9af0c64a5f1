package org.collegium.mentoring.match;

import java.time.Instant;
import java.util.UUID;

/// What one of a pair wrote to the other, for the two alone.
public record MessageView(UUID id, UUID from, String text, Instant writtenAt) {}
