package org.collegium.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;

/// Takes turns, a few at once, and no more of them than were allowed so far: some are to be under way at each kill.
final class Crowd<T> implements AutoCloseable {

    private final Semaphore allowed = new Semaphore(0);
    private final ExecutorService people;
    private final List<Future<T>> turns = new ArrayList<>();

    Crowd(int atOnce, int turns, IntFunction<T> turn) {
        people = Executors.newFixedThreadPool(atOnce);
        for (int i = 0; i < turns; i++) {
            int number = i;
            this.turns.add(people.submit(() -> {
                allowed.acquire();
                return turn.apply(number);
            }));
        }
    }

    /// Allows the next of so many parts.
    void allowOneOf(int parts) {
        allowed.release(Math.ceilDiv(turns.size(), parts));
    }

    /// Allows what is left and waits for it.
    List<T> finish() throws InterruptedException {
        allowed.release(turns.size());
        List<T> all = new ArrayList<>();
        try {
            for (Future<T> turn : turns) {
                all.add(turn.get());
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A turn could not be taken.", failed.getCause());
        }
        return all;
    }

    @Override
    public void close() {
        people.shutdownNow();
    }
}
