package org.collegium.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// One more instance of a service, beside the context that its tests share: on a database of the test's choice, and in
/// a
/// consumer group of its own, which begins at the start of every topic and goes when the instance is closed.
///
/// ```java
/// try (var instance = ServiceInstance.open(MentoringApplication.class, "mentoring-again", database)) {
///     instance.bean(JdbcClient.class)…
/// ```
public final class ServiceInstance implements AutoCloseable {

    private final String name;
    private final ConfigurableApplicationContext context;

    private ServiceInstance(String name, ConfigurableApplicationContext context) {
        this.name = name;
        this.context = context;
    }

    /// @param main       as the service is started; its configuration is `<package>.yml`
    /// @param name       of the consumer group: two instances of one name share the facts
    /// @param properties `key=value`
    public static ServiceInstance open(
            Class<?> main, String name, RealPostgres.Database database, String... properties) {
        return new ServiceInstance(
                name,
                new SpringApplicationBuilder(main)
                        .properties("spring.config.name=" + configuration(main))
                        .run(arguments(name, database, properties).toArray(String[]::new)));
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

    /// Ends it as its operator would, and its group with it: a group that nobody reads for is never at rest.
    @Override
    public void close() {
        context.close();
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
