package org.collegium.messaging;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.collegium.testing.RealKafka;
import org.collegium.testing.RealPostgres;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.transaction.support.TransactionTemplate;

/// One instance of a service that has nothing but messaging; several may share a name and a database.
final class Station implements AutoCloseable {

    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        Awaitility.setDefaultPollInterval(Duration.ofMillis(20));
    }

    private static final List<String> MIGRATIONS = List.of("V000_1__outbox_inbox", "V000_2__replays_and_refused_facts");

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final ConfigurableApplicationContext context;

    private Station(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// A name no other test has, whose group begins at the present end of the tests' topics.
    static String newName(String start) {
        String name = "%s-%d".formatted(start, COUNT.incrementAndGet());
        Set<String> topics = new Catalogue(Counted.CONTRACTS).topics().keySet();
        RealKafka.ensureTopics(topics);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", RealKafka.bootstrapServers()))) {
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            admin.describeTopics(topics)
                    .allTopicNames()
                    .get()
                    .forEach((topic, description) -> description
                            .partitions()
                            .forEach(partition ->
                                    latest.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
            admin.alterConsumerGroupOffsets(
                            name,
                            admin.listOffsets(latest).all().get().entrySet().stream()
                                    .collect(Collectors.toMap(
                                            Map.Entry::getKey,
                                            end -> new OffsetAndMetadata(
                                                    end.getValue().offset()))))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("The group %s has no start".formatted(name), e);
        }
        return name;
    }

    /// A new database with this module's tables and one for what listeners learn.
    static RealPostgres.Database newDatabase(String name) {
        var database = RealPostgres.fresh(name);
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            for (String migration : MIGRATIONS) {
                ScriptUtils.executeSqlScript(
                        connection, new ClassPathResource("db/migration/messaging/" + migration + ".sql"));
            }
            statement.execute("""
                    CREATE TABLE learnt (
                        place bigserial PRIMARY KEY, counter uuid NOT NULL, number integer NOT NULL, replay boolean NOT NULL)
                    """);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database;
    }

    static Station open(
            String name,
            RealPostgres.Database database,
            Function<Ledger, FactListener> listener,
            String... properties) {
        return open(name, database, RealKafka.bootstrapServers(), Counted.CONTRACTS, listener, properties);
    }

    static Station open(
            String name,
            RealPostgres.Database database,
            String brokers,
            List<Class<? extends Record>> contracts,
            Function<Ledger, FactListener> listener,
            String... properties) {
        List<String> all = new ArrayList<>(List.of(
                "spring.application.name=" + name,
                "spring.datasource.url=" + database.url(),
                "spring.datasource.username=" + database.username(),
                "spring.datasource.password=" + database.password(),
                "spring.datasource.hikari.maximum-pool-size=5",
                "spring.datasource.hikari.connection-timeout=2000",
                "spring.kafka.bootstrap-servers=" + brokers,
                "collegium.messaging.partitions=3",
                "collegium.messaging.retry.first=20ms",
                "collegium.messaging.retry.most=100ms",
                "collegium.messaging.retry.await-most=50ms",
                "collegium.messaging.retry.attempts=4",
                "collegium.messaging.retry.poll=20ms",
                "collegium.messaging.relay.standby=100ms",
                "spring.main.banner-mode=off"));
        all.addAll(Arrays.asList(properties));
        // The last word counts: the binder would read two values of one name as a list.
        Map<String, String> distinct = new LinkedHashMap<>();
        all.forEach(property -> distinct.put(property.substring(0, property.indexOf('=')), property));
        return new Station(new SpringApplicationBuilder(Empty.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> {
                    var generic = (GenericApplicationContext) context;
                    generic.registerBean(Catalogue.class, () -> new Catalogue(contracts));
                    generic.registerBean(
                            FactListener.class, () -> listener.apply(Ledger.in(generic.getBean(DataSource.class))));
                })
                .run(distinct.values().stream().map(property -> "--" + property).toArray(String[]::new)));
    }

    /// An older release, which knows the remarks only and hears them on the counters' topic.
    static Station openOlderRelease(String name, RealPostgres.Database database) {
        return open(
                name,
                database,
                RealKafka.bootstrapServers(),
                List.of(Counted.RemarkedV1.class),
                _ -> subscriptions -> subscriptions.on(Counted.RemarkedV1.class, (_, _) -> {}));
    }

    /// Refuses every number of one counter.
    static FactListener refusing(UUID counter) {
        return subscriptions -> subscriptions.on(Counted.CountedV1.class, (fact, _) -> {
            if (fact.counterId().equals(counter)) {
                throw new IllegalStateException("The counter %s is jammed".formatted(counter));
            }
        });
    }

    /// Hears nothing: for a station that only tells.
    static FactListener deaf(Ledger ledger) {
        return _ -> {};
    }

    /// Writes down every number it hears.
    static FactListener counting(Ledger ledger) {
        return counting(ledger, Envelope::replay);
    }

    /// Writes down every number it hears, and whether there was nothing left to do about it.
    static FactListener counting(Ledger ledger, Predicate<Envelope> history) {
        return subscriptions -> subscriptions.on(
                Counted.CountedV1.class,
                (fact, envelope) -> ledger.learn(fact.counterId(), fact.number(), history.test(envelope)));
    }

    UUID tell(UUID key, Record fact) {
        return inTransaction(() -> outbox().append(key, fact));
    }

    <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(bean(TransactionTemplate.class).execute(_ -> work.get()));
    }

    Outbox outbox() {
        return bean(Outbox.class);
    }

    DeadLetters letters() {
        return bean(DeadLetters.class);
    }

    Ledger ledger() {
        return Ledger.in(bean(DataSource.class));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    long outboxDepth() {
        return bean(OutboxTable.class).depth();
    }

    /// A relay of this station's outbox that the test starts and stops itself.
    Relay newRelay() {
        var database = DataSourceBuilder.derivedFrom(bean(DataSource.class))
                .type(SimpleDriverDataSource.class)
                .build();
        return new Relay(
                "hand-made",
                database,
                bean(OutboxTable.class),
                bean(KafkaClients.class)::producer,
                bean(MessagingProperties.class).relay());
    }

    /// Whether the offsets were set back, so that what is told from now on is news.
    boolean replayBegun() {
        return ledger().jdbc()
                .sql("SELECT EXISTS (SELECT FROM replay_mark)")
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /// How many facts of a key are in the waiting room, dead ones included.
    int kept(UUID key) {
        return ledger().jdbc()
                .sql("SELECT count(*) AS kept FROM waiting_fact WHERE key = ?")
                .param(key.toString())
                .query((row, _) -> row.getInt("kept"))
                .single();
    }

    /// As a test framework does with a context it keeps for later.
    void pause() {
        context.stop();
    }

    void resume() {
        context.start();
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Empty {}
}
