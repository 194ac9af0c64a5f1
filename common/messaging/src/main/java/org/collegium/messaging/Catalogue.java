package org.collegium.messaging;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.collegium.contracts.Contract;
import org.jspecify.annotations.Nullable;

/// Every contract of the house by its wire name, so that a fact nobody promised is told from one that is merely
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

    /// Every topic, and whether it is compacted: where tombstones travel, the latest record of a key says all.
    Map<String, Boolean> topics() {
        return byType.values().stream()
                .map(Catalogue::contractOf)
                .collect(
                        Collectors.toMap(Contract::topic, Contract::tombstone, Boolean::logicalOr, LinkedHashMap::new));
    }
}
