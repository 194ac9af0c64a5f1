package org.collegium.standalone.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.collegium.standalone.CannotStart;

/// The PostgreSQL that outlives a kill -9 of its JVM and still holds the data folder: found, proven ours, stopped.
///
/// A pid in a file may by now be anybody's, so nothing is signalled unless the process itself says that it is a
/// PostgreSQL on this very folder. Only a holder of the [DataFolder] may call this: then no living Collegium owns it.
final class OrphanPostmaster {

    /// A fast shutdown writes a checkpoint; what takes longer is shut down at once and recovers from its log.
    private static final long FAST_SECONDS = 20;

    private static final long IMMEDIATE_SECONDS = 10;

    private OrphanPostmaster() {}

    static void stop(Path postgresFolder) {
        Optional<ProcessHandle> orphan = find(postgresFolder);
        if (orphan.isEmpty()) {
            return;
        }
        signal(orphan.get(), "INT");
        if (!hasEnded(orphan.get(), FAST_SECONDS)) {
            signal(orphan.get(), "QUIT");
            if (!hasEnded(orphan.get(), IMMEDIATE_SECONDS)) {
                throw new CannotStart(
                        "PostgreSQL of an earlier run (process " + orphan.get().pid() + ") still holds "
                                + postgresFolder + " and does not stop. Stop it by hand.");
            }
        }
    }

    /// The PostgreSQL that runs on this folder, if one does; an ended one that nobody has buried yet does not count.
    static Optional<ProcessHandle> find(Path postgresFolder) {
        Path pidFile = postgresFolder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(pidFile);
            if (lines.size() < 2 || !isSame(Path.of(lines.get(1)), postgresFolder)) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(process -> isPostgresOn(process, postgresFolder));
        } catch (NoSuchFileException stoppedMeanwhile) {
            return Optional.empty();
        } catch (IOException | NumberFormatException unreadable) {
            throw new CannotStart(
                    "The file " + pidFile + " cannot be read. If no PostgreSQL runs on that folder, remove it.",
                    unreadable);
        }
    }

    private static boolean isPostgresOn(ProcessHandle process, Path postgresFolder) {
        boolean isPostgres = process.info()
                .command()
                .map(command -> Path.of(command).endsWith("postgres"))
                .orElse(false);
        return isPostgres
                && process.info()
                        .arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(postgresFolder.toString()))
                        .orElse(false);
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return Files.exists(one) && Files.isSameFile(one, other);
    }

    private static void signal(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException cannot) {
            throw new UncheckedIOException("The command kill cannot be run.", cannot);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean hasEnded(ProcessHandle process, long seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
