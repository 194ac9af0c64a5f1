package org.collegium.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.collegium.contracts.membership.EmailProofRequestedV1;
import org.collegium.testing.EventProbe;
import org.collegium.testing.RealPostgres;
import org.collegium.testing.RealPostgres.Database;
import org.collegium.testing.ServiceInstance;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whoever came to their payment under a release that asked for no proof of the address proves it first.
class EarlierApplicationsIT {

    private static final String NAME = "membership-earlier";
    private static final String[] MIGRATIONS = {
        "classpath:db/migration/messaging", "classpath:db/migration/web", "classpath:db/migration/membership"
    };

    private final Database database = RealPostgres.fresh(NAME);

    @Test
    void proveTheirAddressBeforeTheyPay() throws SQLException {
        migrateTo("4");
        UUID unproved = stored("unproved", 40, "owner_told, payment_declined", "false, true");
        stored("old", 91, "owner_told, payment_declined", "false, false");
        migrateTo("11");
        UUID proved = stored("proved", 0, "payment_due_since", "now()");
        ServiceInstance.beginsNow(NAME, "corporate.redemption");

        try (var service = open();
                var probe = EventProbe.fromNow("membership.email-proof").about(unproved)) {
            var anybody = new Joining(service.port());
            assertThat(anybody.look(proved).text("status")).isEqualTo("awaiting-payment");
            assertThat(anybody.look(unproved).text("status")).isEqualTo("awaiting-email");
            assertThat(anybody.pay(unproved, "settled").status()).isEqualTo(409);
            Awaitility.await("what is too old goes")
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(known(service)).containsExactlyInAnyOrder(unproved, proved));

            assertThat(anybody.askForCode(unproved).status()).isEqualTo(202);
            String code = probe.expect(EmailProofRequestedV1.class).code();
            assertThat(anybody.prove(unproved, code).text("status")).isEqualTo("awaiting-payment");
            assertThat(anybody.pay(unproved, "settled").text("status")).isEqualTo("active");
        }
    }

    private ServiceInstance open() {
        return ServiceInstance.open(
                MembershipApplication.class,
                NAME,
                database,
                Joining.SANDBOX,
                Joining.VOUCHER_KEY,
                "collegium.membership.tidying=200ms");
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .locations(MIGRATIONS)
                .target(version)
                .load()
                .migrate();
    }

    /// @param columns which one of the releases has beside those of all, with their values
    private UUID stored(String name, int daysAgo, String columns, String values) throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = database.connect();
                PreparedStatement row = connection.prepareStatement("""
                        INSERT INTO application (id, person_id, given_name, family_name, email, plan, fee_pence, magazine,
                            consent_wording, voucher, status, created_at, version, %s)
                        VALUES (?, ?, 'Sample', 'Applicant', ?, 'employed', 6000, true, 'v1', false, 'AWAITING_PAYMENT',
                            now() - make_interval(days => ?), 0, %s)
                        """.formatted(columns, values))) {
            row.setObject(1, id);
            row.setObject(2, UUID.randomUUID());
            row.setString(3, "earlier." + name + "@example.org");
            row.setInt(4, daysAgo);
            row.executeUpdate();
        }
        return id;
    }

    private static List<UUID> known(ServiceInstance service) {
        return service.bean(JdbcClient.class)
                .sql("SELECT id FROM application")
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }
}
