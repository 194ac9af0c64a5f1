package org.collegium.notifications.preference;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Preferences {

    private final JdbcClient jdbc;

    Preferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What counts for a person: the decision made here or the wish told on joining, whichever is later, else no.
    PreferenceView of(UUID personId) {
        return jdbc.sql("""
                SELECT coalesce(%s, false) AS magazine, coalesce(p.version, 0) AS version
                  FROM (SELECT CAST(:person AS uuid) AS person_id) who
                  LEFT JOIN preference p ON p.person_id = who.person_id
                  LEFT JOIN LATERAL (SELECT magazine, told_at FROM membership_term WHERE person_id = who.person_id
                                      ORDER BY told_at DESC LIMIT 1) t ON true
                """.formatted(MagazineWish.said("p", "t")))
                .param("person", personId)
                .query((row, n) -> new PreferenceView(row.getBoolean("magazine"), row.getInt("version")))
                .single();
    }

    /// @param expected the version to change, null for whichever there is
    /// @return whether it was still that version
    boolean decide(UUID personId, boolean magazine, String by, @Nullable Integer expected, Instant now) {
        return jdbc.sql("""
                INSERT INTO preference AS known (person_id, magazine, changed_at, changed_by, version)
                SELECT :person, :magazine, :now, :by, 1
                 WHERE CAST(:expected AS integer) IS NULL OR CAST(:expected AS integer) = 0
                    OR EXISTS (SELECT FROM preference WHERE person_id = :person)
                ON CONFLICT (person_id) DO UPDATE
                   SET magazine = excluded.magazine, changed_at = excluded.changed_at, changed_by = excluded.changed_by,
                       version = known.version + 1
                 WHERE CAST(:expected AS integer) IS NULL OR CAST(:expected AS integer) = known.version
                """)
                        .param("person", personId)
                        .param("magazine", magazine)
                        .param("now", Timestamp.from(now))
                        .param("by", by)
                        .param("expected", expected)
                        .update()
                > 0;
    }

    Optional<UUID> personOf(UnsubscribeToken token) {
        return jdbc.sql("SELECT person_id FROM delivery WHERE unsubscribe_token = :token")
                .param("token", token.value())
                .query(UUID.class)
                .optional();
    }
}
