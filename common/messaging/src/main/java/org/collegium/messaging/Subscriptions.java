package org.collegium.messaging;

import java.util.List;

/// What a [FactListener] hears. Facts of one key are handled in the order they were sent; each in a transaction
/// of its own or of its batch, together with its inbox row, so a fact delivered twice is handled once.
public interface Subscriptions {

    /// Handles facts of one contract, one by one.
    ///
    /// A handler that throws is tried again with back-off while facts of other keys go on, then dead-lettered;
    /// one that throws [NotYet] waits longer, because something it needs is still on its way.
    <T extends Record> Subscriptions on(Class<T> contract, FactHandler<T> handler);

    /// Handles facts of one contract many at a time, for projections written with multi-row statements. A list
    /// may hold several facts of one key, the latest last. If the batch fails, its facts are handed over again
    /// in lists of one.
    <T extends Record> Subscriptions onBatch(Class<T> contract, BatchHandler<T> handler);

    /// Handles one fact inside the inbox's transaction.
    @FunctionalInterface
    interface FactHandler<T extends Record> {
        void handle(T fact, Envelope envelope);
    }

    /// Handles facts in the order they were sent, inside one transaction with their inbox rows.
    @FunctionalInterface
    interface BatchHandler<T extends Record> {
        void handle(List<Received<T>> facts);
    }

    /// A fact with what was written on its envelope.
    record Received<T extends Record>(T fact, Envelope envelope) {}
}
