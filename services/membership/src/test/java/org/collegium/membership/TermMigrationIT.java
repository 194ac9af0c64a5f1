package org.collegium.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.collegium.testing.RealPostgres;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// What was a membership's only time of belonging becomes its first term.
class TermMigrationIT {

    @Test
    void keepsWhatWasKnownOfMembershipsAsTheirFirstTerms() {
        RealPostgres.Database database = RealPostgres.fresh("membership");
        DriverManagerDataSource source =
                new DriverManagerDataSource(database.url(), database.username(), database.password());
        JdbcClient jdbc = JdbcClient.create(source);
        migrations(source).target("011").load().migrate();
        jdbc.sql("""
                INSERT INTO person (id, given_name, family_name, email, created_at)
                VALUES ('00000000-0000-0000-0000-000000000001', 'Sample', 'Member', 'a@example.org', now());
                INSERT INTO membership (id, person_id, number, plan, starts_on, ends_on, agreement_id, sponsor, magazine,
                                        created_at, cancelled_at, cancelled_reason, lapse_announced, version)
                VALUES ('00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000001', 'CM-100001-1',
                        'student', '2012-01-01', '2012-06-30', '00000000-0000-0000-0000-000000000003', 'Sample Council',
                        true, now(), now(), 'I move abroad.', true, 3)
                """).update();

        migrations(source).load().migrate();

        Map<String, @Nullable Object> term = jdbc.sql(
                        "SELECT * FROM latest_term WHERE membership_id = '00000000-0000-0000-0000-000000000002'")
                .query()
                .singleRow();
        assertThat(term)
                .containsEntry("plan", "student")
                .containsEntry("sponsor", "Sample Council")
                .containsEntry("cancelled_reason", "I move abroad.")
                .containsEntry("magazine", true)
                .containsEntry("lapse_announced", true);
        assertThat(jdbc.sql("SELECT ends_on FROM latest_term")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(2012, 6, 30));
    }

    private static FluentConfiguration migrations(DriverManagerDataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .locations(
                        "classpath:db/migration/messaging",
                        "classpath:db/migration/web",
                        "classpath:db/migration/membership");
    }
}
