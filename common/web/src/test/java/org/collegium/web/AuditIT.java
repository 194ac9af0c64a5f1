package org.collegium.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest(classes = ShelfApplication.class)
class AuditIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    StoredAudit audit;

    @AfterEach
    void leaveNothingBehind() {
        clock.backToRealNow();
        jdbc.sql("DELETE FROM audit_entry").update();
    }

    @Test
    void forgetsWhatNobodyDidAfterAQuarterAndKeepsTheRest() {
        Caller officer = new Caller("officer", null, Set.of("librarian"), Set.of());
        audit.record(Caller.ANONYMOUS, "code-guessed", "code/1", "An old one.");
        audit.record(officer, "shelf-cleared", "shelf/1", "An old one.");
        clock.advance(StoredAudit.ANONYMOUS_KEPT.plus(Duration.ofHours(1)));
        audit.record(Caller.ANONYMOUS, "code-guessed", "code/2", "A new one.");

        assertThat(audit.purgeAnonymous()).isEqualTo(1);

        assertThat(jdbc.sql("SELECT subject FROM audit_entry ORDER BY id")
                        .query((row, _) -> row.getString("subject"))
                        .list())
                .containsExactly("shelf/1", "code/2");
    }
}
