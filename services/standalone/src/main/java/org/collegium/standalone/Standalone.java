package org.collegium.standalone;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.collegium.standalone.inbox.Inbox;
import org.collegium.standalone.inbox.MailSink;
import org.collegium.standalone.infrastructure.DataFolder;
import org.collegium.standalone.infrastructure.EmbeddedBroker;
import org.collegium.standalone.infrastructure.EmbeddedDatabase;
import org.collegium.standalone.infrastructure.Secrets;
import org.collegium.standalone.sample.PlatformApi;
import org.collegium.standalone.sample.SampleCollege;
import org.collegium.standalone.time.ShiftedClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole platform in this process: what it leans on first, then every service beside the others, then the sample.
public final class Standalone implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Standalone.class);
    private static final String CLOCK = "clock.shift";

    private final Settings settings;
    private final Consumer<String> hopeless;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Map<Service, ConfigurableApplicationContext> contexts = new EnumMap<>(Service.class);
    private @Nullable Infrastructure infrastructure;
    private @Nullable Credentials credentials;

    public Standalone(Settings settings) {
        this(settings, reason -> log.error("The standalone cannot go on: {}", reason));
    }

    /// @param hopeless told the reason when something that every service leans on is lost for good
    Standalone(Settings settings, Consumer<String> hopeless) {
        this.settings = settings;
        this.hopeless = hopeless;
    }

    /// Starts everything and returns when it can be used.
    ///
    /// @throws CannotStart with a message for the person who started it; what was opened is closed again
    public synchronized void open() {
        long started = System.nanoTime();
        try {
            Infrastructure ready = openInfrastructure();
            infrastructure = ready;
            openServices(ready);
            credentials = furnish(ready);
            log.info("The platform opened in {} ms.", (System.nanoTime() - started) / 1_000_000);
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private Infrastructure openInfrastructure() {
        DataFolder folder = keep(DataFolder.take(settings.dataFolder()));
        EmbeddedDatabase.stopOrphan(folder);
        settings.ports().requireFree();
        // From here on something may log; the contexts must not each set logging up anew.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        var secrets = new Secrets(folder);
        Ports ports = settings.ports();
        try (ExecutorService starters = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("opening").factory())) {
            var broker = CompletableFuture.supplyAsync(
                    () -> EmbeddedBroker.start(folder, ports.kafka(), ports.controller()), starters);
            var database = CompletableFuture.supplyAsync(() -> database(folder, secrets, ports), starters);
            broker.exceptionally(failed -> null).join();
            EmbeddedDatabase readyDatabase = keep(database.join());
            EmbeddedBroker readyBroker = keep(broker.join());
            readyDatabase.keepRunning(folder, hopeless);
            Inbox inbox = Inbox.open(readyDatabase);
            keep(MailSink.start(inbox, ports.smtp()));
            return new Infrastructure(folder, secrets, readyDatabase, readyBroker, inbox, clock(folder));
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof CannotStart reason ? reason : new CannotStart("It failed.", failed);
        }
    }

    private static EmbeddedDatabase database(DataFolder folder, Secrets secrets, Ports ports) {
        EmbeddedDatabase database = EmbeddedDatabase.start(folder, secrets, ports.postgres());
        for (Service service : Service.values()) {
            database.provide(service.id());
        }
        return database;
    }

    private static ShiftedClock clock(DataFolder folder) {
        String kept = folder.read(CLOCK);
        return new ShiftedClock(
                kept == null ? Duration.ZERO : Duration.parse(kept.strip()),
                shift -> folder.write(CLOCK, shift.toString()));
    }

    private void openServices(Infrastructure ready) {
        try (ExecutorService starters = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("opening").factory())) {
            var starting = new EnumMap<Service, CompletableFuture<ConfigurableApplicationContext>>(Service.class);
            for (Service service : Service.values()) {
                starting.put(
                        service,
                        CompletableFuture.supplyAsync(
                                () -> new ServiceContext(service, settings.ports(), ready).start(), starters));
            }
            @Nullable CannotStart failure = null;
            for (var one : starting.entrySet()) {
                try {
                    contexts.put(one.getKey(), one.getValue().join());
                } catch (CompletionException failed) {
                    failure =
                            new CannotStart("The service " + one.getKey().id() + " does not start.", failed.getCause());
                }
            }
            if (failure != null) {
                throw failure;
            }
        }
    }

    private Credentials furnish(Infrastructure ready) {
        Credentials known = Credentials.of(settings.ports(), ready);
        known.write(ready.folder());
        if (!settings.sample()) {
            return known;
        }
        var api = new PlatformApi(known.portal(), known.tokenUrl(), known.clientId(), known.clientSecret());
        String voucherCode = new SampleCollege(api, ready.folder(), ready.clock()).load();
        Credentials complete = known.withVoucherCode(voucherCode);
        complete.write(ready.folder());
        return complete;
    }

    public Settings settings() {
        return settings;
    }

    /// What the services lean on; while it runs.
    public Infrastructure infrastructure() {
        if (infrastructure == null) {
            throw new IllegalStateException("The platform is not open.");
        }
        return infrastructure;
    }

    /// How to call its API; while it runs.
    public Credentials credentials() {
        if (credentials == null) {
            throw new IllegalStateException("The platform is not open.");
        }
        return credentials;
    }

    private <T extends AutoCloseable> T keep(T closeable) {
        opened.push(closeable);
        return closeable;
    }

    /// Closes the front door first, then the services, then what they lean on, the last opened first.
    @Override
    public synchronized void close() {
        ConfigurableApplicationContext portal = contexts.remove(Service.PORTAL);
        if (portal != null) {
            closeOne(portal);
        }
        try (ExecutorService closers = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("closing").factory())) {
            List.copyOf(contexts.values()).forEach(context -> closers.execute(() -> closeOne(context)));
        }
        contexts.clear();
        while (!opened.isEmpty()) {
            closeOne(opened.pop());
        }
    }

    private static void closeOne(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception failed) {
            log.warn("{} did not close well.", one, failed);
        }
    }
}
