package org.collegium.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// A fact on its way out.
///
/// @param type    `ce_type`; null for a dead letter's copy, whose own headers say all
/// @param payload the JSON; null for a tombstone
/// @param raw     the bytes of a dead letter that is no text
/// @param headers further Kafka headers // Bytes are handed through and never compared.
@SuppressWarnings("ArrayRecordComponent")
record OutboxRow(
        UUID eventId,
        String topic,
        @Nullable String key,
        @Nullable String type,
        String source,
        Instant time,
        @Nullable String payload,
        byte @Nullable [] raw,
        Map<String, String> headers,
        @Nullable String traceParent) {

    ProducerRecord<String, byte[]> toRecord() {
        byte[] value = payload == null ? raw : payload.getBytes(StandardCharsets.UTF_8);
        var kafka = new ProducerRecord<String, byte[]>(topic, key, value);
        var out = kafka.headers();
        if (type != null) {
            FactHeaders.put(out, FactHeaders.SPEC_VERSION, "1.0");
            FactHeaders.put(out, FactHeaders.ID, eventId.toString());
            FactHeaders.put(out, FactHeaders.SOURCE, source);
            FactHeaders.put(out, FactHeaders.TYPE, type);
            FactHeaders.put(out, FactHeaders.TIME, time.toString());
            FactHeaders.put(out, FactHeaders.SUBJECT, key);
            FactHeaders.put(out, FactHeaders.CONTENT_TYPE, value == null ? null : "application/json");
            FactHeaders.put(out, FactHeaders.TRACE_PARENT, traceParent);
        }
        headers.forEach((name, text) -> FactHeaders.put(out, name, text));
        return kafka;
    }
}
