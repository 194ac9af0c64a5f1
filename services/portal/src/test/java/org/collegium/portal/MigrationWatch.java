package org.collegium.portal;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;

/// Writes down what was there already when the migrations began: none of it may need the tables.
class MigrationWatch {

    private final List<String> earlier = new CopyOnWriteArrayList<>();

    @Bean
    FlywayMigrationStrategy watchedMigration(ConfigurableListableBeanFactory beans) {
        return flyway -> {
            earlier.addAll(Arrays.asList(beans.getSingletonNames()));
            flyway.migrate();
        };
    }

    List<String> earlier() {
        return List.copyOf(earlier);
    }
}
