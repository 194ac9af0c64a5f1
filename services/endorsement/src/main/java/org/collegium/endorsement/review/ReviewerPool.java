package org.collegium.endorsement.review;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who may be asked to review.
@org.springframework.stereotype.Repository
class ReviewerPool {

    private final JdbcClient jdbc;

    ReviewerPool(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether the person was not in the pool before
    boolean appoint(UUID personId, Instant at) {
        return jdbc.sql("INSERT INTO reviewer (person_id, appointed_at) VALUES (?, ?)"
                                + " ON CONFLICT (person_id) DO UPDATE"
                                + " SET retired_at = NULL, appointed_at = excluded.appointed_at"
                                + " WHERE reviewer.retired_at IS NOT NULL")
                        .params(personId, at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean retire(UUID personId, Instant at) {
        return jdbc.sql("UPDATE reviewer SET retired_at = ? WHERE person_id = ? AND retired_at IS NULL")
                        .params(at.atOffset(ZoneOffset.UTC), personId)
                        .update()
                == 1;
    }

    boolean holds(UUID personId) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM reviewer WHERE person_id = ? AND retired_at IS NULL)")
                .param(personId)
                .query(Boolean.class)
                .single();
    }

    List<ReviewerView> list(@Nullable UUID after, int limit) {
        return jdbc.sql("SELECT r.person_id, r.appointed_at, p.given_name || ' ' || p.family_name AS name,"
                        + " (SELECT count(*) FROM assignment a WHERE a.reviewer_person_id = r.person_id"
                        + " AND a.status IN ('assigned', 'reviewing')) AS open"
                        + " FROM reviewer r LEFT JOIN person_name p ON p.person_id = r.person_id WHERE r.retired_at IS NULL"
                        + " AND (:after::uuid IS NULL OR r.person_id > :after) ORDER BY r.person_id LIMIT :limit")
                .param("after", after)
                .param("limit", limit)
                .query((row, line) -> new ReviewerView(
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getObject("appointed_at", OffsetDateTime.class).toInstant(),
                        row.getInt("open")))
                .list();
    }
}
