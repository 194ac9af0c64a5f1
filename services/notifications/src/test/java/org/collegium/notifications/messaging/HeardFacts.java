package org.collegium.notifications.messaging;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.collegium.contracts.Contract;
import org.collegium.messaging.Envelope;
import org.collegium.messaging.FactListener;
import org.collegium.messaging.Subscriptions;

/// Calls a listener's handlers as `common/messaging` would, with an envelope of the test's choice.
final class HeardFacts implements Subscriptions {

    private final Map<Class<?>, BatchHandler<Record>> handlers = new LinkedHashMap<>();

    HeardFacts(FactListener... listeners) {
        for (FactListener listener : listeners) {
            listener.subscribe(this);
        }
    }

    @Override
    public <T extends Record> Subscriptions on(Class<T> contract, FactHandler<T> handler) {
        return onBatch(contract, facts -> facts.forEach(fact -> handler.handle(fact.fact(), fact.envelope())));
    }

    @Override
    public <T extends Record> Subscriptions onBatch(Class<T> contract, BatchHandler<T> handler) {
        handlers.put(
                contract,
                facts -> handler.handle(facts.stream()
                        .map(fact -> new Received<>(contract.cast(fact.fact()), fact.envelope()))
                        .toList()));
        return this;
    }

    Set<Class<?>> contracts() {
        return handlers.keySet();
    }

    void tell(SampleFacts.Told told, Instant at, boolean replay) {
        BatchHandler<Record> handler = handlers.get(told.fact().getClass());
        if (handler == null) {
            throw new IllegalStateException("Nobody hears " + told.fact());
        }
        handler.handle(List.of(new Received<>(told.fact(), envelope(told, at, replay))));
    }

    static Envelope envelope(SampleFacts.Told told, Instant at, boolean replay) {
        Contract contract = told.fact().getClass().getAnnotation(Contract.class);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return new Envelope(id, contract.type(), "test", contract.topic(), told.key(), at, replay);
    }
}
