package org.collegium.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class KeyQueueTest {

    private final KeyQueue queue = new KeyQueue();

    @Test
    void letsOneThroughAtATimeAndForgetsTheKey() {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                threads.execute(() -> queue.inTurn("key", () -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    LockSupport.parkNanos(1_000);
                    return inside.decrementAndGet();
                }));
            }
        }

        assertThat(most).hasValue(1);
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void doesNotHoldUpOtherKeys() throws Exception {
        CountDownLatch otherDone = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> slow = threads.submit(() -> queue.inTurn("slow", () -> awaited(otherDone)));
            threads.execute(() -> queue.inTurn("other", () -> {
                otherDone.countDown();
                return true;
            }));
            assertThat(slow.get()).isTrue();
        }
    }

    @Test
    void goesOnAfterAFailure() {
        assertThatIllegalStateException()
                .isThrownBy(() -> queue.inTurn("key", () -> {
                    throw new IllegalStateException("This one fails.");
                }));

        assertThat(queue.inTurn("key", () -> "done")).isEqualTo("done");
        assertThat(queue.isEmpty()).isTrue();
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
