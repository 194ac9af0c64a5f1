package org.collegium.issues.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import org.collegium.testing.RealPostgres;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A database that kept memberships in tables of this service has the same terms when `common/members` keeps them.
class MembersMovedIT {

    private static final String BEFORE =
            "classpath:db/migration/messaging,classpath:db/migration/web,classpath:db/migration/issues";
    private static final String NOW = BEFORE + ",classpath:db/migration/members";

    private final RealPostgres.Database database = RealPostgres.fresh("issues_before_members");
    private final JdbcClient jdbc =
            JdbcClient.create(new DriverManagerDataSource(database.url(), database.username(), database.password()));

    @Test
    void keepsEveryTermWithItsLastDay() {
        flyway(BEFORE).target("4").load().migrate();
        jdbc.sql("""
                INSERT INTO told_term (membership_id, starts_on, person_id, ends_on, first_told_at, told_at) VALUES
                    (uuidv7(), '2012-01-01', uuidv7(), '2012-12-31', '-infinity', '-infinity'),
                    ('018b2f6e-0000-7000-8000-000000000001', '2012-01-01', uuidv7(), '2012-12-31', '-infinity', '2012-01-02'),
                    ('018b2f6e-0000-7000-8000-000000000001', '2012-09-01', uuidv7(), '2013-08-31', '2012-09-01', '2012-09-01')
                """).update();
        jdbc.sql("INSERT INTO told_cancellation VALUES"
                        + " ('018b2f6e-0000-7000-8000-000000000001', '2012-03-01', '2012-03-31')")
                .update();
        String columns = "SELECT membership_id || ' ' || person_id || ' ' || starts_on || ' ' || last_day FROM ";
        var before = jdbc.sql(columns + "membership_term ORDER BY 1")
                .query(String.class)
                .list();

        flyway(NOW).outOfOrder(true).load().migrate();

        assertThat(before).hasSize(3);
        assertThat(jdbc.sql(columns + "member_term ORDER BY 1")
                        .query(String.class)
                        .list())
                .isEqualTo(before);
        assertThat(jdbc.sql("SELECT to_regclass('told_term') IS NULL AND to_regclass('told_cancellation') IS NULL")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private FluentConfiguration flyway(String locations) {
        return Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .locations(locations.split(","));
    }
}
