package org.collegium.membership.application;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Deletes applications that came to nothing, with the names and addresses in them. Deleting twice is harmless, so
/// every instance does it.
@Service
class TidyingApplications {

    /// Anybody can type anybody's name and address: what nobody proves is not kept.
    static final Duration UNPROVED_KEPT = Duration.ofDays(1);

    /// Long enough to answer an applicant who asks what happened.
    static final Duration ENDED_KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock;

    TidyingApplications(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    @Scheduled(fixedDelayString = "${collegium.membership.tidying:15m}")
    void tidy() {
        // With a payment that is due they came to it under a release that asked for no proof, and are no strangers'
        // typing.
        jdbc.sql("DELETE FROM application WHERE status = 'AWAITING_EMAIL' AND payment_due_since IS NULL"
                        + " AND created_at < :oldest")
                .param("oldest", before(UNPROVED_KEPT))
                .update();
        jdbc.sql("DELETE FROM application WHERE status IN ('REFUSED', 'AWAITING_PAYMENT', 'AWAITING_EMAIL')"
                        + " AND created_at < :oldest")
                .param("oldest", before(ENDED_KEPT))
                .update();
        jdbc.sql("DELETE FROM application WHERE status = 'AWAITING_REVIEW' AND reviewed_at < :oldest")
                .param("oldest", before(ENDED_KEPT))
                .update();
    }

    private Timestamp before(Duration age) {
        return Timestamp.from(clock.instant().minus(age));
    }
}
