package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.collegium.testing.RealPostgres;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A database that kept members in tables of this service knows the same when `common/members` keeps them.
class MembersMovedIT {

    private static final String BEFORE =
            "classpath:db/migration/messaging,classpath:db/migration/web,classpath:db/migration/portal";
    private static final String NOW = BEFORE + ",classpath:db/migration/members";

    private final RealPostgres.Database database = RealPostgres.fresh("portal_before_members");
    private final JdbcClient jdbc =
            JdbcClient.create(new DriverManagerDataSource(database.url(), database.username(), database.password()));

    @Test
    void keepsMembershipsAndAddressesAndForgetsTheErased() {
        flyway(BEFORE).target("14").load().migrate();
        jdbc.sql("""
                INSERT INTO membership
                    (id, person_id, membership_number, starts_on, ends_on, started_told_at, ended_told_at) VALUES
                    (uuidv7(), '018b2f6e-0000-7000-8000-0000000000f1', '1', '2012-01-01', '2012-12-31', '-infinity', '-infinity'),
                    (uuidv7(), '018b2f6e-0000-7000-8000-0000000000f1', '2', '2012-01-02', '2012-12-31', '2012-01-02', '2012-01-02'),
                    (uuidv7(), '018b2f6e-0000-7000-8000-0000000000f1', '3', '2012-01-03', '2012-03-31', '2012-01-02', '2012-02-02'),
                    (uuidv7(), '018b2f6e-0000-7000-8000-0000000000f1', '4', '2012-01-04', '2012-12-31', '2012-01-02', '2013-01-01'),
                    (uuidv7(), NULL, NULL, NULL, '2012-05-31', '-infinity', '2012-05-01')
                """).update();
        jdbc.sql("INSERT INTO person VALUES"
                        + " ('018b2f6e-0000-7000-8000-0000000000f1', 'Rowan', 'Severn', 'rowan@example.org', '2012-01-01', false),"
                        + " ('018b2f6e-0000-7000-8000-0000000000f2', '', '', '', '2012-01-01', true)")
                .update();
        jdbc.sql("INSERT INTO person_email VALUES ('rowan@example.org', '018b2f6e-0000-7000-8000-0000000000f1')")
                .update();

        flyway(NOW).outOfOrder(true).load().migrate();

        assertThat(rows("SELECT starts_on || ' ' || last_day FROM member_term ORDER BY 1"))
                .containsExactly(
                        "2012-01-01 2012-12-31",
                        "2012-01-02 2012-12-31",
                        "2012-01-03 2012-03-31",
                        "2012-01-04 2012-12-31");
        // What was told before its beginning, and what was told by itself; the lapse is none.
        assertThat(rows("SELECT ends_on FROM known_cancellation ORDER BY 1"))
                .containsExactly("2012-03-31", "2012-05-31");
        assertThat(rows("SELECT name FROM person_name")).containsExactly("Rowan Severn");
        assertThat(rows("SELECT email FROM person_address")).containsExactly("rowan@example.org");
        assertThat(rows("SELECT person_id FROM known_person WHERE erased"))
                .containsExactly("018b2f6e-0000-7000-8000-0000000000f2");
        assertThat(rows("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
                .doesNotContain("membership", "person", "person_email");
    }

    private List<String> rows(String sql) {
        return jdbc.sql(sql).query((row, line) -> row.getString(1)).list();
    }

    private FluentConfiguration flyway(String locations) {
        return Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .locations(locations.split(","));
    }
}
