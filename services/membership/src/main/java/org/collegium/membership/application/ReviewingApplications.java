package org.collegium.membership.application;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.collegium.web.Audit;
import org.collegium.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows the office which applications wait for it, and lets it take off the list what it has dealt with. The
/// application itself stays as it is: its holder, who may be a stranger, learns nothing.
@Service
@Transactional
public class ReviewingApplications {

    private static final String WAITING = "status = 'AWAITING_REVIEW' AND reviewed_at IS NULL";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    ReviewingApplications(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /// The oldest first.
    ///
    /// @param after the last one seen, or null for the first page
    @Transactional(readOnly = true)
    public List<AwaitingApplication> waiting(@Nullable UUID after, int rows) {
        return jdbc.sql("""
                        SELECT id, created_at, given_name, family_name, email, plan, known_person_id FROM application
                        WHERE %s AND (:after::uuid IS NULL
                            OR (created_at, id) > (SELECT created_at, id FROM application WHERE id = :after::uuid))
                        ORDER BY created_at, id LIMIT :rows
                        """.formatted(WAITING))
                .param("after", after == null ? null : after.toString())
                .param("rows", rows)
                .query((row, n) -> new AwaitingApplication(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("created_at").toInstant(),
                        row.getString("given_name"),
                        row.getString("family_name"),
                        row.getString("email"),
                        row.getString("plan"),
                        row.getObject("known_person_id", UUID.class)))
                .list();
    }

    /// @return whether it waited for the office; one that was dealt with before stays so
    public boolean reviewed(Caller caller, ApplicationId id) {
        int updated = jdbc.sql("UPDATE application SET reviewed_at = :now WHERE id = :id AND " + WAITING)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .update();
        if (updated == 1) {
            audit.record(caller, "application-reviewed", "application/" + id.value(), "The office has dealt with it.");
        }
        return updated == 1;
    }
}
