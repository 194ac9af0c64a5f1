package org.collegium.standalone;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;

/// Starts all services in one process, and ends it in order.
public final class StandaloneApplication {

    private static final int FAILED = 1;

    private StandaloneApplication() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        try {
            Settings settings = Settings.of(System.getenv());
            System.setProperty(
                    "collegium.log",
                    settings.dataFolder().resolve("collegium.log").toString());
            var exitCode = new AtomicInteger();
            var platform = new Standalone(settings, reason -> stop(reason, exitCode));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(platform, exitCode), "closing"));
            out.println("Collegium starts; its data is in " + settings.dataFolder() + " …");
            open(platform, exitCode);
            Welcome.print(platform, out);
        } catch (CannotStart reason) {
            System.err.println("Collegium cannot start. " + reason.getMessage());
            if (reason.getCause() != null) {
                System.err.println("Because: " + reason.getCause());
            }
            System.exit(FAILED);
        }
    }

    private static void open(Standalone platform, AtomicInteger exitCode) {
        try {
            platform.open();
        } catch (RuntimeException | Error failed) {
            exitCode.set(FAILED);
            throw failed;
        }
    }

    private static void stop(String reason, AtomicInteger exitCode) {
        System.err.println("Collegium stops. " + reason);
        exitCode.set(FAILED);
        // The hook waits for the thread that found this out, which therefore must not be the one that exits.
        Thread.ofPlatform().name("stopping").start(() -> System.exit(FAILED));
    }

    /// A signal that asks to end and finds everything closed well is a success: without this the JVM would end with
    /// 143, and Maven would call it a failure.
    private static void close(Standalone platform, AtomicInteger exitCode) {
        platform.close();
        Runtime.getRuntime().halt(exitCode.get());
    }
}
