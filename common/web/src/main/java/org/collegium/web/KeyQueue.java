package org.collegium.web;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Lets requests with the same key through one at a time before they take a database connection.
///
/// The unique index alone would be right, but every waiting request would hold a connection: as many repeats as the
/// pool is large would leave none to the rest of the service.
final class KeyQueue {

    private final ConcurrentHashMap<String, Turn> turns = new ConcurrentHashMap<>();

    <T> T inTurn(String key, Supplier<T> work) {
        Turn turn = turns.compute(key, (same, waiting) -> joined(waiting));
        turn.lock.lock();
        try {
            return work.get();
        } finally {
            turn.lock.unlock();
            turns.compute(key, (same, waiting) -> left(waiting));
        }
    }

    boolean isEmpty() {
        return turns.isEmpty();
    }

    private static Turn joined(@Nullable Turn waiting) {
        Turn turn = waiting == null ? new Turn() : waiting;
        turn.requests++;
        return turn;
    }

    private static @Nullable Turn left(@Nullable Turn turn) {
        return turn == null || --turn.requests == 0 ? null : turn;
    }

    /// The count changes only inside `compute`, which is atomic for a key.
    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock(true);
        private int requests;
    }
}
