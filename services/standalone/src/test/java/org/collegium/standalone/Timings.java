package org.collegium.standalone;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;

/// How long one kind of request took, in milliseconds; many threads may add to it.
final class Timings {

    private final Queue<Double> millis = new ConcurrentLinkedQueue<>();

    <T> T measure(Callable<T> request) throws Exception {
        long sent = System.nanoTime();
        T answer = request.call();
        millis.add((System.nanoTime() - sent) / 1e6);
        return answer;
    }

    double[] sorted() {
        double[] all = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(all);
        return all;
    }

    /// @param share from 0 to 1: 0.5 is the median
    double quantile(double share) {
        double[] all = sorted();
        return all[(int) Math.min(all.length - 1, Math.floor(share * all.length))];
    }

    /// The median, the 99th percentile and its ratio to what it may be.
    String against(double limitMillis) {
        return "%s, limit %.0f ms, ratio %.2f".formatted(this, limitMillis, quantile(0.99) / limitMillis);
    }

    @Override
    public String toString() {
        return "%d requests, p50 %.1f ms, p99 %.1f ms".formatted(millis.size(), quantile(0.5), quantile(0.99));
    }
}
