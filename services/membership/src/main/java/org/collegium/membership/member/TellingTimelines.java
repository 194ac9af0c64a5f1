package org.collegium.membership.member;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.collegium.membership.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells what happened to a member, in order, from the facts that are stored anyway.
@Service
@Transactional(readOnly = true)
public class TellingTimelines {

    private final JdbcClient jdbc;
    private final Clock clock;

    TellingTimelines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<TimelineEntry> of(PersonId person) {
        return jdbc.sql("""
                        WITH term AS (
                            SELECT t.*, t.starts_on > min(t.starts_on) OVER () AS again
                            FROM membership_term t JOIN membership m ON m.id = t.membership_id
                            WHERE m.person_id = :person)
                        SELECT a.created_at AS at, 0 AS step, 'applied' AS what, a.plan AS detail
                        FROM term t JOIN application a ON a.id = t.application_id
                        UNION ALL
                        SELECT y.at, 1, 'payment-' || lower(replace(y.outcome, '_', '-')), NULL
                        FROM term t JOIN payment y ON y.application_id = t.application_id
                        UNION ALL
                        SELECT created_at, 2,
                               CASE WHEN application_id IS NULL THEN 'imported' WHEN again THEN 'rejoined' ELSE 'joined' END,
                               sponsor
                        FROM term
                        UNION ALL
                        SELECT cancelled_at, 3, 'cancelled', cancelled_reason FROM term WHERE cancelled_at IS NOT NULL
                        UNION ALL
                        SELECT (ends_on + 1)::timestamp AT TIME ZONE :zone, 4, 'ended', NULL FROM term WHERE ends_on < :today
                        ORDER BY at, step
                        """)
                .param("today", LocalDate.now(clock))
                .param("zone", clock.getZone().getId())
                .param("person", person.value())
                .query((row, n) -> new TimelineEntry(
                        row.getTimestamp("at").toInstant(), row.getString("what"), row.getString("detail")))
                .list();
    }
}
