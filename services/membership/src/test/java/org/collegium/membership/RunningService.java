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
            "collegium.membership.screening=50ms",
            "collegium.membership.lapse-check=100ms",
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
    Api api;
    Api officer;
    FactSender corporate;

    @BeforeEach
    void enter() {
        joining = new Joining(port);
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
