package org.collegium.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.collegium.standalone.Doors.Sponsor;

/// Prints what one process does: start-up, memory, and how long a join by voucher takes through all services.
///
/// `-Dbench.rate=50 -Dbench.seconds=20`; run it on a quiet machine from the module's test class path.
final class Benchmark {

    private static final int RATE = Integer.getInteger("bench.rate", 50);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 20);
    /// What is measured is up to this much too long; looking more often takes from the platform what is to be measured.
    private static final Duration LOOK_EVERY = Duration.ofMillis(Integer.getInteger("bench.look", 25));

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path data = Files.createTempDirectory("collegium-bench");
        try (var platform = new ChildPlatform(FreePorts.find(), data)) {
            double first = platform.startSeconds();
            platform.killAndRestart();
            var doors = new Doors(platform.credentials());
            Sponsor sponsor = doors.sponsor(RATE * (SECONDS + 5));
            joins(doors, sponsor, RATE, 5);
            List<Double> measured = joins(doors, sponsor, RATE, SECONDS);
            Collections.sort(measured);
            System.out.printf("start-up, first with the sample: %.1f s%n", first);
            System.out.printf("start-up, later: %.1f s%n", platform.startSeconds());
            System.out.printf("resident memory: %d MB%n", residentMegabytes(platform.pid()));
            System.out.printf(
                    "join to active by voucher at %d/s, %d joins: p50 %.0f ms, p99 %.0f ms, most %.0f ms%n",
                    RATE, measured.size(), at(measured, 0.50), at(measured, 0.99), measured.getLast());
            System.out.printf("ratio p99/p50: %.1f%n", at(measured, 0.99) / at(measured, 0.50));
        }
    }

    private static List<Double> joins(Doors doors, Sponsor sponsor, int rate, int seconds) throws Exception {
        List<CompletableFuture<Double>> running = new ArrayList<>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (int i = 0; i < rate * seconds; i++) {
                long due = start + i * TimeUnit.SECONDS.toNanos(1) / rate;
                LockSupport.parkNanos(due - System.nanoTime());
                running.add(CompletableFuture.supplyAsync(() -> joinMillis(doors, sponsor), people));
            }
            List<Double> measured = new ArrayList<>();
            for (CompletableFuture<Double> one : running) {
                measured.add(one.get());
            }
            return measured;
        }
    }

    /// From sending the application to the first answer that says active.
    private static double joinMillis(Doors doors, Sponsor sponsor) {
        long sent = System.nanoTime();
        UUID application = doors.join(Doors.freshEmail(), sponsor.code());
        while (!Doors.hasEnded(doors.application(application))) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        return (System.nanoTime() - sent) / 1e6;
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
    }

    private static long residentMegabytes(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return -1;
    }
}
