package org.collegium.messaging;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Judges records: reads envelope and fact, or says why that cannot be.
final class IncomingReader {

    private final Handlers handlers;
    private final Catalogue catalogue;
    private final FactJson json;

    IncomingReader(Handlers handlers, Catalogue catalogue, FactJson json) {
        this.handlers = handlers;
        this.catalogue = catalogue;
        this.json = json;
    }

    Incoming read(RawRecord raw) {
        UUID id = null;
        try {
            id = uuid(required(raw, FactHeaders.ID), FactHeaders.ID);
            String type = required(raw, FactHeaders.TYPE);
            // What is heard counts as known even if the list of contracts lags behind.
            var handler = handlers.find(type);
            if (handler != null) {
                Envelope envelope = envelope(raw, id, type);
                return new Incoming.Fact(raw, envelope, fact(raw, envelope, handler.contract()), handler);
            }
            return catalogue.find(type) == null
                    ? new Incoming.Unknown(raw, id, "The type %s is not known here".formatted(type))
                    : new Incoming.NotSubscribed(raw, id);
        } catch (UnreadableFact e) {
            return new Incoming.Poison(raw, id, Texts.reason(String.valueOf(e.getMessage())));
        }
    }

    private Envelope envelope(RawRecord raw, UUID id, String type) {
        return new Envelope(
                id,
                type,
                required(raw, FactHeaders.SOURCE),
                raw.topic(),
                uuid(raw.key(), "The key"),
                time(required(raw, FactHeaders.TIME)),
                raw.reading() != Replay.Reading.NEWS,
                raw.reading() == Replay.Reading.AGAIN);
    }

    private Record fact(RawRecord raw, Envelope envelope, Class<? extends Record> contract) {
        boolean tombstone = Catalogue.contractOf(contract).tombstone();
        byte[] value = raw.value();
        if (value == null && tombstone) {
            return json.tombstone(envelope.key(), contract);
        }
        if (value == null) {
            throw new UnreadableFact("The record has no value, but a %s has one".formatted(contract.getSimpleName()));
        }
        return json.read(value, contract);
    }

    private static String required(RawRecord raw, String header) {
        String value = raw.headers().get(header);
        if (value == null || value.isBlank()) {
            throw new UnreadableFact("The header %s is missing".formatted(header));
        }
        return value;
    }

    private static UUID uuid(@Nullable String text, String what) {
        try {
            // The length is checked because fromString also takes 1-1-1-1-1.
            if (text != null && text.length() == 36) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException e) {
            throw new UnreadableFact("%s is no UUID: %s (%s)".formatted(what, text, e.getMessage()));
        }
        throw new UnreadableFact("%s is no UUID: %s".formatted(what, text));
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new UnreadableFact("The header ce_time is no time: %s (%s)".formatted(text, e.getMessage()));
        }
    }
}
