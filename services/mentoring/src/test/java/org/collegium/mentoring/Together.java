package org.collegium.mentoring;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Does something for many at the same moment.
final class Together {

    private Together() {}

    static <T, R> List<R> call(List<T> all, Function<T, R> action) {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<R>> running = all.stream()
                    .map(one -> threads.submit(() -> {
                        start.await();
                        return action.apply(one);
                    }))
                    .toList();
            start.countDown();
            return running.stream().map(Together::result).toList();
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("One of them failed.", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for all.", interrupted);
        }
    }
}
