package org.collegium.testing;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A fact as it lay on its topic, seen by an [EventProbe].
///
/// @param key     the aggregate's id
/// @param type    `ce_type`, empty if the record has none
/// @param value   the JSON as it was written, null for a tombstone
/// @param headers every header as text
/// @param sentAt  when the producer sent it, by the machine's own clock
public record SeenFact(
        String topic,
        int partition,
        long offset,
        String key,
        String type,
        @Nullable String value,
        Map<String, String> headers,
        Instant sentAt) {

    /// The payload as the contract's record.
    ///
    /// @throws IllegalArgumentException if the fact is of another type
    public <T extends Record> T as(Class<T> contract) {
        String expected = RealKafka.contractOf(contract).type();
        if (!expected.equals(type)) {
            throw new IllegalArgumentException("This is " + this + ", not " + expected + ".");
        }
        return JsonMapper.shared().readValue(text(), contract);
    }

    /// The payload as a JSON tree.
    public JsonNode json() {
        return JsonMapper.shared().readTree(text());
    }

    private String text() {
        if (value == null) {
            throw new IllegalStateException(this + " is a tombstone and has no payload.");
        }
        return value;
    }

    @Override
    public String toString() {
        return "%s on %s[%d]@%d key %s %s".formatted(type, topic, partition, offset, key, value);
    }
}
