package org.collegium.testing.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Period;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.MovableClock;
import org.collegium.testing.RealKafka;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest(properties = "sample.other=from the test")
class InfrastructureIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @Autowired
    Clock clock;

    @Autowired
    MovableClock movable;

    @Test
    void startsTheServiceWithItsOwnConfiguration() {
        assertThat(environment.getProperty("sample.word")).isEqualTo("from its own configuration");
        assertThat(environment.getProperty("sample.other")).isEqualTo("from the test");
    }

    @Test
    void givesTheContextADatabaseOfItsOwnWithoutSuperuserRights() {
        assertThat(jdbc.sql("SELECT current_database()").query(String.class).single())
                .startsWith("sample_");
        assertThat(jdbc.sql("SELECT usesuper FROM pg_user WHERE usename = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(jdbc.sql("SHOW server_version").query(String.class).single()).startsWith("18");
    }

    @Test
    void pointsAtTheOneBroker() {
        assertThat(environment.getProperty("spring.kafka.bootstrap-servers")).isEqualTo(RealKafka.bootstrapServers());
    }

    @Test
    void movesTheClockThatBeansSee() {
        var before = clock.instant();

        movable.advance(Period.ofDays(30));

        assertThat(clock.instant()).isAfter(before.plus(Period.ofDays(29)));
        movable.backToRealNow();
    }
}
