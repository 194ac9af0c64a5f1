package org.collegium.membership.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.collegium.web.Audit;
import org.collegium.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows the office which applications wait for it or for their payment, and lets it take off the list what it has
/// dealt with. The application itself stays as it is: its holder, who may be a stranger, learns nothing.
@Service
@Transactional
public class ReviewingApplications {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    ReviewingApplications(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /// Those of a list, a page at a time.
    @Transactional(readOnly = true)
    public List<AwaitingApplication> waiting(ApplicationQuery query) {
        Waiting list = query.list();
        @Nullable UUID after = query.after();
        return jdbc.sql("""
                        SELECT id, created_at, given_name, family_name, email, plan, known_person_id,
                               CASE WHEN status = 'AWAITING_PAYMENT' THEN fee_pence END AS fee_pence,
                               payment_declined_at IS NOT NULL AS declined
                        FROM application
                        WHERE %s AND (:after::uuid IS NULL
                            OR (created_at, id) %s (SELECT created_at, id FROM application WHERE id = :after::uuid))
                          AND (:text::text IS NULL
                            OR position(lower(:text) IN lower(given_name || ' ' || family_name)) > 0
                            OR position(lower(:text) IN email) > 0)
                        ORDER BY %s LIMIT :rows
                        """.formatted(list.condition(), list.comparison(), list.order()))
                .param("today", LocalDate.now(clock))
                .param("after", after == null ? null : after.toString())
                .param("text", query.text())
                .param("rows", query.rows())
                .query((row, n) -> awaiting(row))
                .list();
    }

    private static AwaitingApplication awaiting(ResultSet row) throws SQLException {
        return new AwaitingApplication(
                row.getObject("id", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("email"),
                row.getString("plan"),
                row.getObject("known_person_id", UUID.class),
                row.getObject("fee_pence", Long.class),
                row.getBoolean("declined"));
    }

    /// @return whether it waited for the office; one that was dealt with before stays so
    public boolean reviewed(Caller caller, ApplicationId id) {
        int updated = jdbc.sql("UPDATE application SET reviewed_at = :now WHERE id = :id AND "
                        + Waiting.FOR_REVIEW.condition())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .update();
        if (updated == 1) {
            audit.record(caller, "application-reviewed", "application/" + id.value(), "The office has dealt with it.");
        }
        return updated == 1;
    }
}
