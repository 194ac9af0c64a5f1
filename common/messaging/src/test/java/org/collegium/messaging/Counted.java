package org.collegium.messaging;

import java.util.List;
import java.util.UUID;
import org.collegium.contracts.Contract;
import org.jspecify.annotations.Nullable;

/// The contracts of a platform that only these tests know.
final class Counted {

    static final List<Class<? extends Record>> CONTRACTS = List.of(
            CountedV1.class,
            RemarkedV1.class,
            PouredV1.class,
            NameChangedV1.class,
            NameErasedV1.class,
            AddressTypedV1.class);

    private Counted() {}

    /// The next number of a counter.
    @Contract(type = "collegium.testing.counted.v1", topic = "testing.counter")
    record CountedV1(UUID counterId, int number, @Nullable String note) {}

    /// Another fact on the counters' topic.
    @Contract(type = "collegium.testing.remarked.v1", topic = "testing.counter")
    record RemarkedV1(UUID counterId, String remark) {}

    /// A fact that comes in tens of thousands.
    @Contract(type = "collegium.testing.poured.v1", topic = "testing.flood")
    record PouredV1(UUID counterId, int number) {}

    /// The latest name, on a compacted topic.
    @Contract(type = "collegium.testing.name-changed.v1", topic = "testing.name")
    record NameChangedV1(UUID personId, String name) {}

    /// The end of a name: a tombstone.
    @Contract(type = "collegium.testing.name-erased.v1", topic = "testing.name", tombstone = true)
    record NameErasedV1(UUID personId) {}

    /// What somebody typed, on a topic that keeps it briefly.
    @Contract(type = "collegium.testing.address-typed.v1", topic = "testing.address", keptMinutes = 60)
    record AddressTypedV1(UUID formId, UUID personId, String email) {}
}
