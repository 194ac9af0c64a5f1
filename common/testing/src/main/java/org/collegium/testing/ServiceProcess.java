package org.collegium.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// An instance of a service in a JVM of its own, which can be killed like any process.
///
/// It neither tells nor hears facts: what it has told waits in the outbox for an instance that does. Its output is in
/// `target/<name>.log`.
public final class ServiceProcess implements AutoCloseable {

    private final Process process;

    private ServiceProcess(Process process) {
        this.process = process;
    }

    /// @param main       the class with the service's `main`
    /// @param name       of its connections in PostgreSQL's `pg_stat_activity`, and of its log
    /// @param properties `key=value`
    public static ServiceProcess launch(
            Class<?> main, String name, RealPostgres.Database database, String... properties) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djdk.virtualThreadScheduler.parallelism=32",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(ServiceInstance.arguments(
                name,
                new RealPostgres.Database(
                        database.url() + "?ApplicationName=" + name, database.username(), database.password()),
                properties));
        command.add("--collegium.messaging.enabled=false");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target", name + ".log").toFile())
                    .start();
            // Nobody else would end it if the tests were broken off.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "kill-" + name));
            return new ServiceProcess(process);
        } catch (IOException cannot) {
            throw new UncheckedIOException("The process " + name + " cannot be started.", cannot);
        }
    }

    /// With SIGKILL, as a crash would end it.
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            throw RealKafka.interrupted(interrupted);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
