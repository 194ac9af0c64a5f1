package org.collegium.notifications.membership;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Memberships {

    private static final int BATCH = 500;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    Memberships(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    void upsertTerms(List<Term> terms) {
        template.batchUpdate("""
                INSERT INTO membership_term AS known (membership_id, starts_on, person_id, ends_on, magazine, told_at)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (membership_id, starts_on) DO UPDATE
                   SET person_id = excluded.person_id, ends_on = excluded.ends_on, magazine = excluded.magazine,
                       told_at = excluded.told_at
                 WHERE known.told_at < excluded.told_at
                """, terms, BATCH, Memberships::fill);
    }

    private static void fill(PreparedStatement row, Term term) throws SQLException {
        row.setObject(1, term.membershipId());
        row.setObject(2, term.startsOn());
        row.setObject(3, term.personId());
        row.setObject(4, term.endsOn());
        row.setBoolean(5, term.magazine());
        row.setTimestamp(6, Timestamp.from(term.toldAt()));
    }

    void cancel(UUID membershipId, LocalDate endsOn, Instant toldAt) {
        jdbc.sql("""
                INSERT INTO membership_cancellation (membership_id, ends_on, told_at) VALUES (:membership, :ends, :told)
                ON CONFLICT (membership_id, told_at) DO UPDATE SET ends_on = excluded.ends_on
                """)
                .param("membership", membershipId)
                .param("ends", endsOn)
                .param("told", Timestamp.from(toldAt))
                .update();
    }
}
