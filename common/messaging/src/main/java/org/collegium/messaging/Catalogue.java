package org.collegium.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.collegium.contracts.Contract;
import org.jspecify.annotations.Nullable;

/// Every contract of the platform by its wire name, so that a fact nobody promised is told from one that is merely
/// not heard here.
final class Catalogue {

    static final String DEAD_LETTER_SUFFIX = "-dlt";

    private final Map<String, Class<? extends Record>> byType = new LinkedHashMap<>();

    Catalogue(Collection<Class<? extends Record>> contracts) {
        contracts.forEach(contract -> byType.put(contractOf(contract).type(), contract));
    }

    static Contract contractOf(Class<? extends Record> fact) {
        Contract contract = fact.getAnnotation(Contract.class);
        if (contract == null) {
            throw new IllegalArgumentException("%s carries no @Contract, so it is no fact".formatted(fact.getName()));
        }
        return contract;
    }

    @Nullable
    Class<? extends Record> find(String type) {
        return byType.get(type);
    }

    /// The topics that keep their facts briefly, and how long.
    Map<String, Duration> briefTopics() {
        Map<String, Duration> brief = new LinkedHashMap<>();
        topics().forEach((topic, retention) -> {
            if (retention instanceof Retention.Briefly(Duration kept)) {
                brief.put(topic, kept);
            }
        });
        return brief;
    }

    /// Every topic, and what it keeps.
    Map<String, Retention> topics() {
        Map<String, Retention> topics = new LinkedHashMap<>();
        byType.values().stream()
                .map(Catalogue::contractOf)
                .forEach(contract -> topics.merge(contract.topic(), Retention.of(contract), Retention::and));
        return topics;
    }
}
