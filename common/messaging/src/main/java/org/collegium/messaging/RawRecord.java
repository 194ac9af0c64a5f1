package org.collegium.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// A record as it lay on its topic, before anything is believed about it.
///
/// @param headers as text; of several with one name the last
/// @param reading whether it was handled before
// Bytes are handed through and never compared.
@SuppressWarnings("ArrayRecordComponent")
record RawRecord(
        String topic,
        int partition,
        long offset,
        byte @Nullable [] rawKey,
        byte @Nullable [] value,
        Map<String, String> headers,
        Replay.Reading reading) {

    static RawRecord of(ConsumerRecord<byte[], byte[]> kafka, Replay.Reading reading) {
        return new RawRecord(
                kafka.topic(),
                kafka.partition(),
                kafka.offset(),
                kafka.key(),
                kafka.value(),
                FactHeaders.asText(kafka.headers()),
                reading);
    }

    /// The key as text that PostgreSQL can hold.
    @Nullable
    String key() {
        return rawKey == null ? null : Texts.storable(new String(rawKey, StandardCharsets.UTF_8));
    }

    @Nullable
    String type() {
        String type = headers.get(FactHeaders.TYPE);
        return type == null ? null : Texts.storable(type);
    }

    /// Where it lay, for messages.
    String place() {
        return "%s-%d@%d".formatted(topic, partition, offset);
    }
}
