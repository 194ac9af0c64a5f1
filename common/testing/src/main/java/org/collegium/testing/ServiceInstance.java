package org.collegium.testing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// One more instance of a service, beside the context that its tests share: on a database of the test's choice, and
/// in a consumer group of its own, which begins at the start of every topic and goes when the instance is closed.
///
/// ```java
/// try (var instance = ServiceInstance.open(MentoringApplication.class, "mentoring-again", database)) {
///     instance.bean(JdbcClient.class)…
/// ```
public final class ServiceInstance implements AutoCloseable {

    private final String name;
    private final RealPostgres.Database database;
    private final ConfigurableApplicationContext context;

    private ServiceInstance(String name, RealPostgres.Database database, ConfigurableApplicationContext context) {
        this.name = name;
        this.database = database;
        this.context = context;
    }

    /// @param main       as the service is started; its configuration is `<package>.yml`
    /// @param name       of the consumer group: two instances of one name share the facts
    /// @param properties `key=value`
    public static ServiceInstance open(
            Class<?> main, String name, RealPostgres.Database database, String... properties) {
        RealPostgres.served(database, true);
        return new ServiceInstance(
                name,
                database,
                new SpringApplicationBuilder(main)
                        .properties("spring.config.name=" + configuration(main))
                        .run(arguments(name, database, properties).toArray(String[]::new)));
    }

    /// Lets the group of an instance that is not opened yet begin at the present end of topics, so that what other
    /// tests told is nothing to it.
    ///
    /// @param topics which it hears: of others it would never come to the end
    public static void beginsNow(String name, String... topics) {
        try (Admin admin = RealKafka.admin(RealKafka.bootstrapServers())) {
            Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
            ends(admin, topics).forEach((partition, end) -> ends.put(partition, new OffsetAndMetadata(end)));
            admin.alterConsumerGroupOffsets(name, ends).all().get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The group " + name + " has no start.", failed);
        } catch (InterruptedException interrupted) {
            throw RealKafka.interrupted(interrupted);
        }
    }

    /// Lets topics begin at their present end, so that a replay meets nothing that other tests told.
    ///
    /// @param topics that everybody has read, and that are not compacted: Kafka does not empty those
    public static void empty(String... topics) {
        try (Admin admin = RealKafka.admin(RealKafka.bootstrapServers())) {
            Map<TopicPartition, RecordsToDelete> told = new HashMap<>();
            ends(admin, topics).forEach((partition, end) -> told.put(partition, RecordsToDelete.beforeOffset(end)));
            admin.deleteRecords(told).all().get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The topics " + List.of(topics) + " could not be emptied.", failed);
        } catch (InterruptedException interrupted) {
            throw RealKafka.interrupted(interrupted);
        }
    }

    private static Map<TopicPartition, Long> ends(Admin admin, String... topics)
            throws ExecutionException, InterruptedException {
        RealKafka.ensureTopics(Set.of(topics));
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        admin.describeTopics(Set.of(topics))
                .allTopicNames()
                .get()
                .forEach((topic, description) -> description
                        .partitions()
                        .forEach(partition ->
                                latest.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(latest).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    static String configuration(Class<?> main) {
        String packageName = main.getPackageName();
        return packageName.substring(packageName.lastIndexOf('.') + 1);
    }

    /// One value a name, the last: the binder would read two as a list.
    static List<String> arguments(String name, RealPostgres.Database database, String... properties) {
        Map<String, Object> settings = new LinkedHashMap<>(RealInfrastructure.settings(database));
        settings.put("spring.application.name", name);
        settings.put("server.port", "0");
        settings.put("spring.datasource.hikari.maximum-pool-size", "5");
        for (String property : properties) {
            int equals = property.indexOf('=');
            settings.put(property.substring(0, equals), property.substring(equals + 1));
        }
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toList();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /// Where it answers HTTP.
    public int port() {
        return Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port")));
    }

    /// Ends it as its operator would; another instance of its name goes on where it stopped.
    public void stop() {
        context.close();
        RealPostgres.served(database, false);
    }

    /// Ends it as its operator would, and its group with it: a group that nobody reads for is never at rest.
    @Override
    public void close() {
        stop();
        try (Admin admin = RealKafka.admin(RealKafka.bootstrapServers())) {
            if (admin.listGroups().all().get().stream()
                    .anyMatch(group -> group.groupId().equals(name))) {
                admin.deleteConsumerGroups(Set.of(name)).all().get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The group " + name + " could not be removed.", failed);
        } catch (InterruptedException interrupted) {
            throw RealKafka.interrupted(interrupted);
        }
    }
}
