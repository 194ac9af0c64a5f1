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
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A standalone in a JVM of its own, which can be killed like any process.
final class ChildHouse implements AutoCloseable {

    private static final long START_SECONDS = 180;
    private static final long STOP_SECONDS = 60;

    private final Ports ports;
    private final Path data;
    private final List<String> output = new ArrayList<>();
    private Process process;
    private double startSeconds;

    /// Starts it and waits until it is ready.
    ChildHouse(Ports ports, Path data) {
        this.ports = ports;
        this.data = data;
        this.process = launch();
    }

    /// With the options that `spring-boot:run` gives it.
    private Process launch() {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                StandaloneApplication.class.getName());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("COLLEGIUM_PORT", String.valueOf(ports.base()));
        builder.environment().put("COLLEGIUM_DATA", data.toString());
        try {
            long started = System.nanoTime();
            Process launched = builder.start();
            var ready = new CompletableFuture<Boolean>();
            Thread.ofVirtual().start(() -> read(launched, ready));
            if (!ready.get(START_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The house did not start:\n" + output());
            }
            startSeconds = (System.nanoTime() - started) / 1e9;
            return launched;
        } catch (IOException | ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("The house did not start:\n" + output(), failed);
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
            throw new UncheckedIOException("The house has no secrets.", cannot);
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
            throw new UncheckedIOException("The house wrote no credentials.", cannot);
        }
    }

    /// Stops it as an operator would; what does not stop is killed.
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                kill();
                throw new IllegalStateException("The house did not stop by itself:\n" + output());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
