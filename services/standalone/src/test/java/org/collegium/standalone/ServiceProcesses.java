package org.collegium.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.collegium.standalone.inbox.Inbox;
import org.collegium.standalone.inbox.MailSink;
import org.collegium.standalone.inbox.MailWatch;
import org.collegium.standalone.infrastructure.DataFolder;
import org.collegium.standalone.infrastructure.EmbeddedBroker;
import org.collegium.standalone.infrastructure.EmbeddedDatabase;
import org.collegium.standalone.infrastructure.Secrets;

/// The deployed shape without containers: each service started from its jar, told everything by its environment.
final class ServiceProcesses implements AutoCloseable {

    /// Seven processes on two cores that others use, too.
    private static final Duration START_PATIENCE = Duration.ofMinutes(10);
    private static final String CLIENT = "processes";

    private final Ports ports = FreePorts.find();
    private final Path logs;
    private final DataFolder folder;
    private final Secrets secrets;
    private final EmbeddedDatabase database;
    private final EmbeddedBroker broker;
    private final Inbox inbox;
    private final MailSink sink;
    private final Map<Service, Process> processes = new EnumMap<>(Service.class);

    ServiceProcesses(Path temporary) {
        logs = temporary;
        folder = DataFolder.take(temporary.resolve("data"));
        secrets = new Secrets(folder);
        database = EmbeddedDatabase.start(folder, secrets, ports.postgres());
        broker = EmbeddedBroker.start(folder, ports.kafka(), ports.controller());
        inbox = Inbox.open(database);
        sink = MailSink.start(inbox, ports.smtp());
        try {
            for (Service service : Service.values()) {
                database.provide(service.id());
                processes.put(service, launch(service, Map.of()));
            }
            for (Service service : Service.values()) {
                awaitReady(service);
            }
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    Inbox inbox() {
        return inbox;
    }

    MailWatch mails() {
        try {
            return new MailWatch(database.connect(Inbox.DATABASE));
        } catch (SQLException cannot) {
            throw new IllegalStateException("The inbox cannot be read.", cannot);
        }
    }

    EmbeddedDatabase database() {
        return database;
    }

    String kafka() {
        return broker.bootstrapServers();
    }

    /// Ends services as an operator does, and waits until they have.
    void stop(Collection<Service> ending) {
        ending.forEach(service -> Objects.requireNonNull(processes.get(service)).destroy());
        ending.forEach(service -> awaitEnd(Objects.requireNonNull(processes.remove(service))));
    }

    /// Starts services that were stopped.
    ///
    /// @param settings told to them besides the usual ones
    void start(Collection<Service> starting, Map<String, String> settings) {
        starting.forEach(service -> processes.put(service, launch(service, settings)));
        starting.forEach(this::awaitReady);
    }

    /// Stops a service without ending it: it takes connections and answers none of them, as one that hangs.
    void hang(Service service) {
        signal("-STOP", service);
    }

    void goOn(Service service) {
        signal("-CONT", service);
    }

    private void signal(String signal, Service service) {
        try {
            String pid = String.valueOf(
                    Objects.requireNonNull(processes.get(service)).pid());
            int status =
                    new ProcessBuilder("kill", signal, pid).inheritIO().start().waitFor();
            if (status != 0) {
                throw new IllegalStateException("kill " + signal + " " + service.id() + " ended with " + status);
            }
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    Credentials credentials() {
        String portal = Credentials.portal(ports);
        return new Credentials(
                portal, portal + "/oauth2/token", CLIENT, secrets.password(CLIENT), "office@college.example", null);
    }

    private Process launch(Service service, Map<String, String> settings) {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djdk.virtualThreadScheduler.parallelism=32",
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-jar",
                        jar(service).toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log(service).toFile()));
        Map<String, String> environment = builder.environment();
        String name = "COLLEGIUM_" + service.name();
        environment.put(name + "_PORT", String.valueOf(ports.of(service)));
        environment.put(name + "_DB_URL", database.url(service.id()));
        environment.put(name + "_DB_PASSWORD", database.password(service.id()));
        environment.put("COLLEGIUM_KAFKA", broker.bootstrapServers());
        environment.put("COLLEGIUM_PORTAL_URL", Credentials.portal(ports));
        switch (service) {
            case PORTAL -> {
                for (Service other : Service.values()) {
                    environment.put("COLLEGIUM_" + other.name() + "_URL", "http://localhost:" + ports.of(other));
                }
                environment.put("COLLEGIUM_SIGNING_KEY_ENCRYPTION_KEY", secrets.key("portal.signing-key-encryption"));
                environment.put("COLLEGIUM_CLIENTS_0_ID", CLIENT);
                environment.put("COLLEGIUM_CLIENTS_0_SECRET", secrets.password(CLIENT));
                environment.put("COLLEGIUM_CLIENTS_0_ROLES_0", "administrator");
            }
            case MEMBERSHIP -> {
                environment.put("COLLEGIUM_VOUCHER_KEY", secrets.key("voucher"));
                environment.put("COLLEGIUM_PAYMENTS", "sandbox");
            }
            case CORPORATE -> {
                environment.put("COLLEGIUM_VOUCHER_KEY", secrets.key("voucher"));
                environment.put("COLLEGIUM_VOUCHER_ENCRYPTION_KEY", secrets.key("corporate.encryption"));
            }
            case NOTIFICATIONS -> {
                environment.put("COLLEGIUM_SMTP_HOST", "127.0.0.1");
                environment.put("COLLEGIUM_SMTP_PORT", String.valueOf(ports.smtp()));
            }
            case MENTORING, ENDORSEMENT, ISSUES -> {}
        }
        environment.putAll(settings);
        try {
            return builder.start();
        } catch (IOException cannot) {
            throw new UncheckedIOException("The process of " + service.id() + " cannot be started.", cannot);
        }
    }

    private static Path jar(Service service) {
        Path target = Path.of("..", service.id(), "target");
        try (var jars = Files.newDirectoryStream(target, "*-exec.jar")) {
            for (Path jar : jars) {
                return jar.toAbsolutePath().normalize();
            }
        } catch (IOException missing) {
            throw new IllegalStateException(target + " is missing.", missing);
        }
        throw new IllegalStateException("There is no exec jar in " + target + ": run ./mvnw verify from the root.");
    }

    private Path log(Service service) {
        return logs.resolve(service.id() + ".log");
    }

    private void awaitReady(Service service) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + ports.of(service) + "/actuator/health/ready"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            Awaitility.await(service.id() + " is ready")
                    .atMost(START_PATIENCE)
                    .pollInterval(Duration.ofMillis(200))
                    .ignoreExceptions()
                    .failFast(() -> {
                        if (processes.values().stream().anyMatch(process -> !process.isAlive())) {
                            throw new IllegalStateException("A service ended:\n" + lastLines());
                        }
                    })
                    .until(() -> http.send(request, BodyHandlers.discarding()).statusCode() == 200);
        }
    }

    private String lastLines() {
        var text = new StringBuilder();
        for (Service service : Service.values()) {
            try {
                List<String> lines = Files.exists(log(service)) ? Files.readAllLines(log(service)) : List.of();
                text.append("== ").append(service.id()).append('\n');
                lines.subList(Math.max(0, lines.size() - 30), lines.size())
                        .forEach(line -> text.append(line).append('\n'));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return text.toString();
    }

    private static void awaitEnd(Process process) {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        processes.values().forEach(Process::destroy);
        processes.values().forEach(ServiceProcesses::awaitEnd);
        sink.close();
        broker.close();
        database.close();
        folder.close();
    }
}
