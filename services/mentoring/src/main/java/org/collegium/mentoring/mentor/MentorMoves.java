package org.collegium.mentoring.mentor;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The written course of every mentor.
@Repository
class MentorMoves {

    private final JdbcClient jdbc;

    MentorMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(Mentor mentor, @Nullable MentorStage from, @Nullable String note, Instant at) {
        jdbc.sql("INSERT INTO mentor_move (id, mentor_id, from_stage, stage, note, moved_at) VALUES (?, ?, ?, ?, ?, ?)")
                .param(UuidCreator.getTimeOrderedEpoch())
                .param(mentor.id())
                .param(from == null ? null : from.code())
                .param(mentor.stage().code())
                .param(note)
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
