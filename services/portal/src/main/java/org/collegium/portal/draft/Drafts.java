package org.collegium.portal.draft;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.collegium.portal.signin.Perishable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Keeps drafts by the address of their owner and a name.
@Repository
public class Drafts implements Perishable {

    /// As the table demands; what is longer is not kept.
    private static final int MOST_BYTES = 400_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(String owner, String name) {
        return jdbc.sql("""
                SELECT content::text AS content, saved_at FROM draft
                WHERE owner = :owner AND name = :name AND expires_at > :now
                """)
                .param("owner", lower(owner))
                .param("name", name)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, index) -> new Draft(
                        row.getString("content"), row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    /// Replaces what was kept by this name.
    ///
    /// @param content JSON
    /// @param life    how long it is kept unless it is changed
    /// @return whether it was kept; not, if it is too long or holds a NUL, which the database does not take
    @Transactional
    public boolean keep(String owner, String name, String content, Duration life) {
        if (content.length() > MOST_BYTES / 4 || content.contains("\\u0000")) {
            return false;
        }
        Instant now = clock.instant();
        jdbc.sql("""
                INSERT INTO draft (owner, name, content, saved_at, expires_at)
                VALUES (:owner, :name, CAST(:content AS jsonb), :now, :end)
                ON CONFLICT (owner, name) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at,
                    expires_at = excluded.expires_at
                """)
                .param("owner", lower(owner))
                .param("name", name)
                .param("content", content)
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(now.plus(life)))
                .update();
        return true;
    }

    @Transactional
    public void forget(String owner, String name) {
        jdbc.sql("DELETE FROM draft WHERE owner = :owner AND name = :name")
                .param("owner", lower(owner))
                .param("name", name)
                .update();
    }

    /// Forgets drafts that are over.
    @Override
    @Transactional
    public void tidy() {
        jdbc.sql("DELETE FROM draft WHERE expires_at < :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static String lower(String owner) {
        return owner.toLowerCase(Locale.ROOT);
    }

    /// @param content JSON
    public record Draft(String content, Instant savedAt) {}
}
