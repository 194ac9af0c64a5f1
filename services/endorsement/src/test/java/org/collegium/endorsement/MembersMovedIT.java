package org.collegium.endorsement;

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
            "classpath:db/migration/messaging,classpath:db/migration/web,classpath:db/migration/endorsement";
    private static final String NOW = BEFORE + ",classpath:db/migration/members";

    private final RealPostgres.Database database = RealPostgres.fresh("endorsement_before_members");
    private final JdbcClient jdbc =
            JdbcClient.create(new DriverManagerDataSource(database.url(), database.username(), database.password()));

    @Test
    void keepsEveryTermAndNameAndForgetsTheErased() {
        flyway(BEFORE).target("7").load().migrate();
        jdbc.sql("""
                INSERT INTO told_term (membership_id, starts_on, person_id, ends_on, first_told_at, told_at) VALUES
                    ('018b2f6e-0000-7000-8000-000000000001', '2012-01-01', '018b2f6e-0000-7000-8000-0000000000f1',
                     '2012-12-31', '-infinity', '2012-01-02'),
                    ('018b2f6e-0000-7000-8000-000000000001', '2012-09-01', '018b2f6e-0000-7000-8000-0000000000f1',
                     '2013-08-31', '2012-09-01', '2012-09-01')
                """).update();
        jdbc.sql("INSERT INTO told_cancellation VALUES"
                        + " ('018b2f6e-0000-7000-8000-000000000001', '2012-03-01', '2012-03-31')")
                .update();
        jdbc.sql("INSERT INTO person VALUES ('018b2f6e-0000-7000-8000-0000000000f1', 'Rowan', 'Severn', '2012-01-01')")
                .update();
        jdbc.sql("INSERT INTO erased_person VALUES ('018b2f6e-0000-7000-8000-0000000000f2')")
                .update();
        String columns = "SELECT membership_id || ' ' || person_id || ' ' || starts_on || ' ' || last_day FROM ";
        List<String> terms = rows(columns + "membership_term ORDER BY 1");

        flyway(NOW).outOfOrder(true).load().migrate();

        assertThat(terms).hasSize(2);
        assertThat(rows(columns + "member_term ORDER BY 1")).isEqualTo(terms);
        assertThat(rows("SELECT person_id || ' ' || name FROM person_name"))
                .containsExactly("018b2f6e-0000-7000-8000-0000000000f1 Rowan Severn");
        assertThat(rows("SELECT person_id FROM known_person WHERE erased"))
                .containsExactly("018b2f6e-0000-7000-8000-0000000000f2");
        assertThat(rows("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
                .doesNotContain("told_term", "told_cancellation", "person", "erased_person");
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
