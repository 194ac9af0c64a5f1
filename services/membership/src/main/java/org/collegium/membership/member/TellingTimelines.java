package org.collegium.membership.member;

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

    TellingTimelines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<TimelineEntry> of(PersonId person) {
        return jdbc.sql("""
                        SELECT a.created_at AS at, 0 AS step, 'applied' AS what, a.plan AS detail
                        FROM membership m JOIN application a ON a.id = m.application_id WHERE m.person_id = :person
                        UNION ALL
                        SELECT y.at, 1, 'payment-' || lower(replace(y.outcome, '_', '-')), NULL
                        FROM membership m JOIN payment y ON y.application_id = m.application_id
                        WHERE m.person_id = :person
                        UNION ALL
                        SELECT m.created_at, 2,
                               CASE WHEN m.application_id IS NULL THEN 'imported' ELSE 'joined' END, m.sponsor
                        FROM membership m WHERE m.person_id = :person
                        UNION ALL
                        SELECT m.cancelled_at, 3, 'cancelled', m.cancelled_reason
                        FROM membership m WHERE m.person_id = :person AND m.cancelled_at IS NOT NULL
                        ORDER BY at, step
                        """)
                .param("person", person.value())
                .query((row, n) -> new TimelineEntry(
                        row.getTimestamp("at").toInstant(), row.getString("what"), row.getString("detail")))
                .list();
    }
}
