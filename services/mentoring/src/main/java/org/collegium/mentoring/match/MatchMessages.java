package org.collegium.mentoring.match;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Messages and contacts of pairs.
@Repository
class MatchMessages {

    private final JdbcClient jdbc;

    MatchMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(UUID matchId, MessageView message) {
        jdbc.sql("INSERT INTO match_message (id, match_id, from_person_id, text, written_at) VALUES (?, ?, ?, ?, ?)")
                .params(message.id(), matchId, message.from(), message.text(), at(message.writtenAt()))
                .update();
    }

    /// The newest first.
    ///
    /// @param before only those with a smaller id, null for the first page
    List<MessageView> of(UUID matchId, @Nullable UUID before, int limit) {
        return jdbc.sql("SELECT id, from_person_id, text, written_at FROM match_message WHERE match_id = :match"
                        + " AND (:before::uuid IS NULL OR id < :before) ORDER BY id DESC LIMIT :limit")
                .param("match", matchId)
                .param("before", before)
                .param("limit", limit)
                .query((row, line) -> new MessageView(
                        row.getObject("id", UUID.class),
                        row.getObject("from_person_id", UUID.class),
                        row.getString("text"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void show(UUID matchId, UUID personId, Contact contact, Instant now) {
        jdbc.sql("INSERT INTO match_contact (match_id, person_id, email, phone, changed_at) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (match_id, person_id) DO UPDATE SET email = excluded.email,"
                        + " phone = excluded.phone, changed_at = excluded.changed_at")
                .param(matchId)
                .param(personId)
                .param(contact.email())
                .param(contact.phone())
                .param(at(now))
                .update();
    }

    /// Everything that was written in the person's matches, by either of the two: it is about the person.
    void forget(UUID personId) {
        for (String statement : List.of(
                "DELETE FROM match_message t USING mentoring_match x WHERE t.match_id = x.id",
                // Also how the other could be reached: it was for the erased alone.
                "DELETE FROM match_contact t USING mentoring_match x WHERE t.match_id = x.id",
                "UPDATE mentoring_session t SET note = NULL FROM mentoring_match x WHERE t.match_id = x.id",
                "UPDATE mentoring_match x SET agreement = NULL, agreement_proposer = NULL, agreed_at = NULL,"
                        + " version = version + 1 WHERE true")) {
            jdbc.sql(statement + " AND :person IN (x.mentor_person_id, x.mentee_person_id)")
                    .param("person", personId)
                    .update();
        }
    }

    /// Matches of the person that go on.
    List<UUID> liveOf(UUID personId) {
        return jdbc.sql("SELECT id FROM mentoring_match WHERE ended_at IS NULL"
                        + " AND :person IN (mentor_person_id, mentee_person_id) ORDER BY id")
                .param("person", personId)
                .query((row, line) -> row.getObject("id", UUID.class))
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
