package org.collegium.membership;

import java.util.UUID;
import org.collegium.testing.Api;
import org.collegium.testing.FactSender;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.MovableClock;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The service as it runs, in one context for all its tests: each test makes people of its own.
@IntegrationTest(
        properties = {
            Joining.SANDBOX,
            Joining.VOUCHER_KEY,
            "collegium.membership.undecided-voucher-codes=100",
            "collegium.membership.tidying=200ms",
            "collegium.membership.lapse-check=100ms",
            "collegium.membership.payment-check=100ms",
            "collegium.membership.import-check=100ms"
        })
abstract class RunningService {

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Joining joining;
    Joining anybody;
    Api api;
    Api officer;
    FactSender corporate;

    @BeforeEach
    void enter() {
        joining = new Joining(port).vouched();
        anybody = new Joining(port);
        api = Api.at(port);
        officer = api.as(TestTokens.client("membership-officer"));
        corporate = new FactSender(clock);
    }

    @AfterEach
    void leave() {
        corporate.close();
    }

    UUID personOf(UUID application) {
        return jdbc.sql("SELECT person_id FROM application WHERE id = ?")
                .param(application)
                .query(UUID.class)
                .single();
    }

    /// A former member's application from before they could go on by themselves.
    UUID leftToTheOffice(String email) {
        UUID application = joining.applied(Joining.application(email));
        jdbc.sql("""
                        UPDATE application SET status = 'AWAITING_REVIEW', payment_due_since = NULL, former_member = false,
                            known_person_id = (SELECT person_id FROM person_email WHERE email = :email)
                        WHERE id = :id
                        """).param("email", email).param("id", application).update();
        return application;
    }

    UUID membershipOf(UUID application) {
        return jdbc.sql("SELECT membership_id FROM application WHERE id = ?")
                .param(application)
                .query(UUID.class)
                .single();
    }

    long count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }
}
