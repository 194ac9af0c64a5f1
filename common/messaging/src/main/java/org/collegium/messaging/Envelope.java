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
/// @param replay     whether the fact was handled before and is read again: a handler then stores what it learns
///                   but mails nobody
/// @param effectLost whether what that did went with a database that had to be restored: a handler then also does again
///                   what others wait for, e.g. answers a request for a seat
public record Envelope(
        UUID id, String type, String source, String topic, UUID key, Instant time, boolean replay, boolean effectLost) {

    public Envelope(UUID id, String type, String source, String topic, UUID key, Instant time, boolean replay) {
        this(id, type, source, topic, key, time, replay, false);
    }

    /// Whether the fact was dealt with for good: a handler then starts nothing and answers nobody.
    public boolean isHistory() {
        return replay && !effectLost;
    }
}
