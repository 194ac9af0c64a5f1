package org.collegium.messaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.collegium.contracts.Contract;
import org.jspecify.annotations.Nullable;

/// What this service hears: the handler of each contract.
final class Handlers implements Subscriptions {

    private final Map<String, Handler<?>> byType = new LinkedHashMap<>();

    Handlers(List<FactListener> listeners) {
        listeners.forEach(listener -> listener.subscribe(this));
    }

    @Override
    public <T extends Record> Subscriptions on(Class<T> contract, FactHandler<T> handler) {
        return add(contract, false, facts -> facts.forEach(fact -> handler.handle(fact.fact(), fact.envelope())));
    }

    @Override
    public <T extends Record> Subscriptions onBatch(Class<T> contract, BatchHandler<T> handler) {
        return add(contract, true, handler);
    }

    private <T extends Record> Subscriptions add(Class<T> contract, boolean inBatches, BatchHandler<T> handler) {
        String type = Catalogue.contractOf(contract).type();
        // Two handlers would share one inbox row: the second would never be called after the first had failed.
        if (byType.putIfAbsent(type, new Handler<>(contract, inBatches, handler)) != null) {
            throw new IllegalStateException("%s is heard twice in one service".formatted(type));
        }
        return this;
    }

    @Nullable
    Handler<?> find(String type) {
        return byType.get(type);
    }

    Set<String> types() {
        return byType.keySet();
    }

    Set<String> topics() {
        return byType.values().stream()
                .map(handler -> Catalogue.contractOf(handler.contract()))
                .map(Contract::topic)
                .collect(Collectors.toSet());
    }

    /// One contract and what is done about its facts.
    record Handler<T extends Record>(Class<T> contract, boolean inBatches, BatchHandler<T> handler) {

        /// Hands the facts over in their order; all must be of this contract.
        void handle(List<Incoming.Fact> facts) {
            List<Received<T>> received = new ArrayList<>(facts.size());
            for (Incoming.Fact fact : facts) {
                received.add(new Received<>(contract.cast(fact.fact()), fact.envelope()));
            }
            handler.handle(List.copyOf(received));
        }
    }
}
