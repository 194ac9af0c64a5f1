package org.collegium.issues.note;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The notes. A dismissed one keeps its row.
@Repository
class Notes {

    private final JdbcClient jdbc;

    Notes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Does nothing if the endorsement is noted already, dismissed or not.
    void keep(ProgrammeEndorsed endorsed, Instant at) {
        jdbc.sql("INSERT INTO draft_note (endorsement_id, seal, scheme, title, provider, starts_on, noted_at)"
                        + " VALUES (:id, :seal, :scheme, :title, :provider, :startsOn, :at)"
                        + " ON CONFLICT (endorsement_id) DO NOTHING")
                .param("id", endorsed.endorsementId())
                .param("seal", endorsed.seal())
                .param("scheme", endorsed.scheme())
                .param("title", endorsed.title())
                .param("provider", endorsed.provider())
                .param("startsOn", endorsed.startsOn())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The newest first, without those dismissed.
    List<NoteView> open(@Nullable UUID before, int limit) {
        return jdbc.sql("SELECT * FROM draft_note WHERE dismissed_at IS NULL"
                        + " AND (:before::uuid IS NULL OR endorsement_id < :before)"
                        + " ORDER BY endorsement_id DESC LIMIT :limit")
                .param("before", before)
                .param("limit", limit)
                .query((row, line) -> new NoteView(
                        row.getObject("endorsement_id", UUID.class),
                        row.getString("seal"),
                        row.getString("scheme"),
                        row.getString("title"),
                        row.getString("provider"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("noted_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// @return false if there is no such note; dismissed once more, it stays dismissed since the first time
    boolean dismiss(UUID id, Instant at) {
        return jdbc.sql("UPDATE draft_note SET dismissed_at = coalesce(dismissed_at, ?) WHERE endorsement_id = ?")
                        .params(at.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }
}
