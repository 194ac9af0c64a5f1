package org.collegium.messaging;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Stores facts in the current transaction and wakes the relay once it has committed.
final class JdbcOutbox implements Outbox {

    private final OutboxTable table;
    private final FactJson json;
    private final Clock clock;
    private final String source;
    private final TransactionSynchronization wakeUp;

    JdbcOutbox(OutboxTable table, FactJson json, Clock clock, String service, Runnable wakeRelay) {
        this.table = table;
        this.json = json;
        this.clock = clock;
        this.source = service;
        this.wakeUp = new WakeUp(wakeRelay);
    }

    @Override
    public UUID append(UUID key, Record fact) {
        var contract = Catalogue.contractOf(fact.getClass());
        UUID id = UuidCreator.getTimeOrderedEpoch();
        append(new OutboxRow(
                id,
                contract.topic(),
                key.toString(),
                contract.type(),
                source,
                clock.instant(),
                contract.tombstone() ? null : valueOf(key, fact),
                null,
                Map.of(),
                Trace.current()));
        return id;
    }

    // Written at once and not gathered until the commit: a constraint that fails must fail in the use case, and the id
    // that orders the fact is drawn while the aggregate's row is locked.

    void append(OutboxRow row) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A fact for %s was told outside a transaction".formatted(row.topic()));
        }
        table.append(row);
        // Set semantics: registered once however many facts a transaction tells.
        TransactionSynchronizationManager.registerSynchronization(wakeUp);
    }

    String source() {
        return source;
    }

    Clock clock() {
        return clock;
    }

    private @Nullable String valueOf(UUID key, Record fact) {
        String value = json.write(fact);
        if (value.getBytes(StandardCharsets.UTF_8).length > FactJson.LONGEST_VALUE) {
            throw new IllegalArgumentException("The %s of %s is longer than the %d bytes a fact may have"
                    .formatted(fact.getClass().getSimpleName(), key, FactJson.LONGEST_VALUE));
        }
        return value;
    }

    private record WakeUp(Runnable relay) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            relay.run();
        }
    }
}
