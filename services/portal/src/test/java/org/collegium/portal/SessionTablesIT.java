package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/// The clean-up of sessions begins as soon as their repository is made.
class SessionTablesIT extends PortalIT {

    @Autowired
    MigrationWatch migrations;

    @Autowired
    ConfigurableListableBeanFactory beans;

    @Test
    void makesTheTablesBeforeTheSessionsAndTheirCleanUp() {
        assertThat(beans.containsSingleton("sessionRepository")).isTrue();
        assertThat(migrations.earlier())
                .contains("dataSource")
                .doesNotContain("sessionRepository", "springSessionRepositoryFilter");
        assertThat(beans.getDependenciesForBean("sessionRepository")).contains("flywayInitializer");
    }
}
