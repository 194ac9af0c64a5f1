package org.collegium.messaging;

import java.time.Duration;
import org.collegium.contracts.Contract;

/// How long a topic keeps its facts.
sealed interface Retention {

    /// All, for ever: projections are rebuilt from them.
    record ForEver() implements Retention {}

    /// The latest of each key: where tombstones travel, it says all.
    record LatestOfKey() implements Retention {}

    /// All, for so long.
    record Briefly(Duration kept) implements Retention {}

    static Retention of(Contract contract) {
        if (contract.tombstone()) {
            return new LatestOfKey();
        }
        return contract.keptMinutes() == 0 ? new ForEver() : new Briefly(Duration.ofMinutes(contract.keptMinutes()));
    }

    /// What a topic keeps on which facts of both kinds travel.
    ///
    /// @throws IllegalArgumentException if one would be lost before its time
    default Retention and(Retention other) {
        if (equals(other)) {
            return this;
        }
        if (this instanceof Briefly || other instanceof Briefly) {
            throw new IllegalArgumentException("The contracts of one topic disagree on how long it keeps them.");
        }
        return new LatestOfKey();
    }
}
