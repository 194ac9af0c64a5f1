package org.collegium.messaging;

import java.util.UUID;

/// Where a use case puts the facts it tells; they are stored with its change or not at all.
public interface Outbox {

    /// Appends a fact in the current transaction; the relay sends it after the commit.
    ///
    /// Facts of one key arrive in the order appended only if the aggregate's row is inserted, changed or locked
    /// in the same transaction before (docs/adr/0002).
    ///
    /// @param key  the aggregate's id, the Kafka key
    /// @param fact a record that carries `@Contract`, which names type and topic; a tombstone contract is sent
    ///             without value
    /// @return the event's id, `ce_id`
    /// @throws IllegalStateException without a transaction
    /// @throws IllegalArgumentException if the record is no contract
    UUID append(UUID key, Record fact);
}
