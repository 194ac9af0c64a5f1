package org.collegium.messaging;

import java.time.Instant;
import java.util.UUID;

/// What is written on a fact's envelope: its CloudEvents attributes and where it lay.
///
/// @param id     `ce_id`, the same at every delivery
/// @param type   `ce_type`
/// @param source `ce_source`, the service that told it
/// @param topic  the topic it came on
/// @param key    the aggregate's id
/// @param time   `ce_time`, when it was told
/// @param replay whether the fact is read again to rebuild a projection: a handler then stores what it learns
///               but mails nobody and starts nothing
public record Envelope(UUID id, String type, String source, String topic, UUID key, Instant time, boolean replay) {}
