package org.collegium.standalone.infrastructure;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the PostgreSQL of a running standalone again when it ended without being asked to.
///
/// A postmaster that is killed takes all connections with it; nothing committed is lost, because the next one recovers
/// from the log. Until it answers, the services answer 503.
final class PostgresWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PostgresWatch.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    /// As long as the first start may take; an attempt that ends at once, because processes of the last one still hold
    /// its memory, is repeated within this time.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(200);

    private final Path folder;
    private final Path output;
    private final List<String> command;
    private final BooleanSupplier answers;
    private final Runnable hopeless;
    private final Thread thread =
            Thread.ofPlatform().name("postgres-watch").daemon().unstarted(this::watch);
    private volatile boolean running = true;

    /// @param folder   the data folder of the PostgreSQL that runs now and is started again with the same arguments
    /// @param output   the file to which PostgreSQL writes
    /// @param answers  whether it takes connections
    /// @param hopeless what to do when it does not start again
    PostgresWatch(Path folder, Path output, BooleanSupplier answers, Runnable hopeless) {
        this.folder = folder;
        this.output = output;
        this.command = command(folder);
        this.answers = answers;
        this.hopeless = hopeless;
        thread.start();
    }

    private static List<String> command(Path folder) {
        ProcessHandle.Info running = OrphanPostmaster.find(folder)
                .orElseThrow(() -> new IllegalStateException("No PostgreSQL runs on " + folder + "."))
                .info();
        var command = new ArrayList<String>();
        // PostgreSQL refuses to run as root. The library that starts it first gives it other eyes in the same way.
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(running.command().orElseThrow());
        command.addAll(List.of(running.arguments().orElseThrow()));
        return List.copyOf(command);
    }

    private void watch() {
        try {
            while (running) {
                Thread.sleep(LOOK_EVERY);
                if (running && OrphanPostmaster.find(folder).isEmpty() && !startAgain()) {
                    hopeless.run();
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return whether it answers, or need not because the standalone stops
    private boolean startAgain() throws InterruptedException {
        log.warn("PostgreSQL ended without being asked to, and is started again; {} may say why.", output);
        long began = System.nanoTime();
        while (running && System.nanoTime() - began < PATIENCE.toNanos()) {
            Optional<Process> attempt = launch();
            while (running && attempt.filter(Process::isAlive).isPresent()) {
                if (answers.getAsBoolean()) {
                    log.warn("PostgreSQL answers again after {} ms.", (System.nanoTime() - began) / 1_000_000);
                    return true;
                }
                Thread.sleep(BETWEEN_ATTEMPTS);
            }
            Thread.sleep(BETWEEN_ATTEMPTS);
        }
        return !running;
    }

    private Optional<Process> launch() {
        try {
            return Optional.of(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(output.toFile()))
                    .start());
        } catch (IOException cannot) {
            log.warn("PostgreSQL cannot be started: {}", cannot.getMessage());
            return Optional.empty();
        }
    }

    /// From here on PostgreSQL may be stopped.
    @Override
    public void close() {
        running = false;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
