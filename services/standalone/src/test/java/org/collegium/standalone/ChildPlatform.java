package org.collegium.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A standalone in a JVM of its own, which can be killed like any process.
final class ChildPlatform implements AutoCloseable {

    private static final long START_SECONDS = 180;
    private static final long STOP_SECONDS = 60;

    private final Ports ports;
    private final Path data;
    private final Map<String, String> settings;
    private final List<String> output = new ArrayList<>();
    private Process process;
    private double startSeconds;

    /// Starts it and waits until it is ready.
    ChildPlatform(Ports ports, Path data) {
        this(ports, data, Map.of());
    }

    /// The same with more environment variables.
    ChildPlatform(Ports ports, Path data, Map<String, String> settings) {
        this.ports = ports;
        this.data = data;
        this.settings = settings;
        this.process = launch();
    }

    /// With the options that `spring-boot:run` gives it.
    private Process launch() {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djdk.virtualThreadScheduler.parallelism=32",
                "-Xmx1g",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                StandaloneApplication.class.getName());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(settings);
        builder.environment().put("COLLEGIUM_PORT", String.valueOf(ports.base()));
        builder.environment().put("COLLEGIUM_DATA", data.toString());
        try {
            long started = System.nanoTime();
            Process launched = builder.start();
            var ready = new CompletableFuture<Boolean>();
            Thread.ofVirtual().start(() -> read(launched, ready));
            if (!ready.completeOnTimeout(false, START_SECONDS, TimeUnit.SECONDS).get()) {
                launched.destroyForcibly();
                throw new IllegalStateException("The platform did not start:\n" + output());
            }
            startSeconds = (System.nanoTime() - started) / 1e9;
            return launched;
        } catch (IOException | ExecutionException failed) {
            throw new IllegalStateException("The platform did not start:\n" + output(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void read(Process launched, CompletableFuture<Boolean> ready) {
        try (var lines = new BufferedReader(new InputStreamReader(launched.getInputStream(), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (output) {
                    output.add(line);
                }
                if (line.equals("Collegium is ready")) {
                    ready.complete(true);
                }
            }
        } catch (IOException killed) {
            ready.complete(false);
        }
        ready.complete(false);
    }

    /// Kills it with SIGKILL, as a crash would, and starts it again on the same folder.
    void killAndRestart() {
        kill();
        process = launch();
    }

    private void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Kills its PostgreSQL alone.
    void killPostgres() {
        try (var lines = Files.lines(data.resolve("postgres").resolve("postmaster.pid"))) {
            long postmaster = Long.parseLong(lines.findFirst().orElseThrow().strip());
            ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("PostgreSQL does not run.", unreadable);
        }
    }

    /// Everything that all services wrote into their log so far.
    String log() {
        try {
            return Files.readString(data.resolve("collegium.log"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("There is no log.", unreadable);
        }
    }

    /// The errors among what it printed.
    List<String> errors() {
        synchronized (output) {
            return output.stream().filter(line -> line.contains(" ERROR ")).toList();
        }
    }

    /// What it printed, the last lines.
    String output() {
        synchronized (output) {
            return String.join("\n", output.subList(Math.max(0, output.size() - 60), output.size()));
        }
    }

    double startSeconds() {
        return startSeconds;
    }

    long pid() {
        return process.pid();
    }

    /// A look into a service's store from outside, as its operator could have.
    Connection database(String name) throws SQLException {
        var secrets = new Properties();
        try (var file = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(file);
        } catch (IOException cannot) {
            throw new UncheckedIOException("The platform has no secrets.", cannot);
        }
        String url = "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + name;
        return DriverManager.getConnection(url, "postgres", secrets.getProperty("postgres.superuser"));
    }

    Credentials credentials() {
        try {
            JsonNode known = JsonMapper.shared().readTree(Files.readString(data.resolve("credentials.json")));
            return new Credentials(
                    known.path("portal").asString(),
                    known.path("tokenUrl").asString(),
                    known.path("clientId").asString(),
                    known.path("clientSecret").asString(),
                    known.path("staffEmail").asString(),
                    known.path("sampleVoucherCode").asString());
        } catch (IOException cannot) {
            throw new UncheckedIOException("The platform wrote no credentials.", cannot);
        }
    }

    /// Stops it as an operator would, which is no failure; what does not stop is killed.
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                kill();
                throw new IllegalStateException("The platform did not stop by itself:\n" + output());
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException("The platform ended with " + process.exitValue() + ":\n" + output());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
