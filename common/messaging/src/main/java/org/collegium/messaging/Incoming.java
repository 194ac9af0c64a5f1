package org.collegium.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A record as it came, judged: can it be handled here, and if not, why not.
sealed interface Incoming {

    RawRecord raw();

    /// `ce_id`, null if the record has none that can be read.
    @Nullable
    UUID eventId();

    /// The aggregate whose order is kept; null if the record's key is none.
    default @Nullable Line line() {
        return raw().key() == null ? null : new Line(raw().topic(), raw().key());
    }

    /// Something this service hears.
    record Fact(RawRecord raw, Envelope envelope, Record fact, Handlers.Handler<?> handler) implements Incoming {
        @Override
        public UUID eventId() {
            return envelope.id();
        }
    }

    /// Something promised that this service does not need.
    record NotSubscribed(RawRecord raw, UUID eventId) implements Incoming {}

    /// Something nobody here has heard of: a newer sender's, kept until this service knows it.
    record Unknown(RawRecord raw, UUID eventId, String reason) implements Incoming {}

    /// Something that will never be readable.
    record Poison(RawRecord raw, @Nullable UUID eventId, String reason) implements Incoming {}

    /// All facts of one key on one topic; they are handled in the order they were sent.
    record Line(String topic, String key) {}
}
