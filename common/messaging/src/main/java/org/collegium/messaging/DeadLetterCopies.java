package org.collegium.messaging;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lays a copy of what was given up on `<topic>-dlt`, through the outbox: it is told if and only if it is so.
final class DeadLetterCopies {

    /// Up to three bytes each: 96 kB, which with the value and our own headers stay below a record's 1 MB.
    private static final int MOST_HEADER_CHARACTERS = 32_000;

    private final JdbcOutbox outbox;
    private final String service;

    DeadLetterCopies(JdbcOutbox outbox, String service) {
        this.outbox = outbox;
        this.service = service;
    }

    void append(RawRecord raw, @Nullable UUID eventId, WaitingRoom.State state, String reason, int attempts) {
        Map<String, String> headers = bounded(raw.headers());
        headers.put("dlt-consumer", service);
        headers.put("dlt-state", state.column());
        headers.put("dlt-reason", Texts.reason(reason));
        headers.put("dlt-attempts", Integer.toString(attempts));
        headers.put("dlt-topic", raw.topic());
        headers.put("dlt-partition", Integer.toString(raw.partition()));
        headers.put("dlt-offset", Long.toString(raw.offset()));
        byte[] value = raw.value();
        if (value != null && value.length > FactJson.LONGEST_VALUE) {
            // With the added headers the broker might refuse it; the whole value is in waiting_fact.
            headers.put("dlt-value-left-out", Integer.toString(value.length));
            value = null;
        }
        String text = value == null ? null : Texts.strict(value);
        // Without a type of its own: the record's headers are sent as they came, so that the copy can be put back.
        outbox.append(new OutboxRow(
                eventId == null ? placeId(raw) : eventId,
                raw.topic() + Catalogue.DEAD_LETTER_SUFFIX,
                raw.key(),
                null,
                outbox.source(),
                outbox.clock().instant(),
                text,
                text == null ? value : null,
                headers,
                null));
    }

    /// Beside a value of the greatest length the broker takes no more than this of foreign headers.
    private static Map<String, String> bounded(Map<String, String> headers) {
        Map<String, String> kept = new LinkedHashMap<>();
        int left = MOST_HEADER_CHARACTERS;
        int leftOut = 0;
        for (var header : headers.entrySet()) {
            left -= header.getKey().length() + header.getValue().length();
            if (left >= 0) {
                kept.put(header.getKey(), header.getValue());
            } else {
                leftOut++;
            }
        }
        if (leftOut > 0) {
            kept.put("dlt-headers-left-out", Integer.toString(leftOut));
        }
        return kept;
    }

    private static UUID placeId(RawRecord raw) {
        return UUID.nameUUIDFromBytes(raw.place().getBytes(StandardCharsets.UTF_8));
    }
}
