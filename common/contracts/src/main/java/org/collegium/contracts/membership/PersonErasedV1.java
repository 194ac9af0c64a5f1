package org.collegium.contracts.membership;

import java.util.UUID;
import org.collegium.contracts.Contract;

/// The person was erased: a tombstone, after which compaction removes what the log held. Key: `personId`.
@Contract(type = "collegium.membership.person-erased.v1", topic = "membership.person", tombstone = true)
public record PersonErasedV1(UUID personId) {}
