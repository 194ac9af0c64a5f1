package org.collegium.mentoring.mentor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where mentors are read.
@Repository
class Roster {

    private static final String MENTOR = "SELECT m.*, p.given_name || ' ' || p.family_name AS name,"
            + " (SELECT count(*) FROM mentoring_match x WHERE x.mentor_id = m.id AND x.ended_at IS NULL) AS mentees,"
            + " ARRAY(SELECT topic_id FROM mentor_topic t WHERE t.mentor_id = m.id ORDER BY topic_id) AS topics"
            + " FROM mentor m LEFT JOIN person p ON p.id = m.person_id";

    private final JdbcClient jdbc;

    Roster(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<MentorView> find(UUID id) {
        return jdbc.sql(MENTOR + " WHERE m.id = ?").param(id).query(this::view).optional();
    }

    /// The person's latest application.
    Optional<MentorView> of(UUID personId) {
        return jdbc.sql(MENTOR + " WHERE m.person_id = ? ORDER BY m.applied_at DESC LIMIT 1")
                .param(personId)
                .query(this::view)
                .optional();
    }

    boolean mentors(UUID personId) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM mentor WHERE person_id = ? AND stage IN ('active', 'paused'))")
                .param(personId)
                .query(Boolean.class)
                .single();
    }

    /// Applications in the order they came.
    ///
    /// @param stage only those at this stage, null for all
    /// @param after only those with a later id, null for the first page
    List<MentorView> list(@Nullable String stage, @Nullable UUID after, int limit) {
        return jdbc.sql(MENTOR + " WHERE (:stage::text IS NULL OR m.stage = :stage)"
                        + " AND (:after::uuid IS NULL OR m.id > :after) ORDER BY m.id LIMIT :limit")
                .param("stage", stage)
                .param("after", after)
                .param("limit", limit)
                .query(this::view)
                .list();
    }

    /// Every stage in the order of the course, also those where nobody is.
    List<StageCount> pipeline() {
        Map<String, Integer> counted = new HashMap<>();
        jdbc.sql("SELECT stage, count(*) AS mentors FROM mentor GROUP BY stage").query(row -> {
            counted.put(row.getString("stage"), row.getInt("mentors"));
        });
        return Arrays.stream(MentorStage.values())
                .map(stage -> new StageCount(stage.code(), counted.getOrDefault(stage.code(), 0)))
                .toList();
    }

    private MentorView view(ResultSet row, int line) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String stage = row.getString("stage");
        return new MentorView(
                id,
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                stage,
                row.getString("paused_by"),
                List.of((UUID[]) row.getArray("topics").getArray()),
                row.getInt("capacity"),
                row.getInt("mentees"),
                row.getString("region"),
                row.getString("remote"),
                row.getString("statement"),
                instant(row, "applied_at"),
                instant(row, "moved_at"),
                nextStages(stage),
                moves(id));
    }

    private List<MentorView.Move> moves(UUID mentorId) {
        return jdbc.sql("SELECT from_stage, stage, note, moved_at FROM mentor_move WHERE mentor_id = ? ORDER BY id")
                .param(mentorId)
                .query((row, line) -> new MentorView.Move(
                        row.getString("from_stage"),
                        row.getString("stage"),
                        row.getString("note"),
                        instant(row, "moved_at")))
                .list();
    }

    private static List<String> nextStages(String code) {
        MentorStage stage = MentorStage.of(code).orElseThrow();
        return Arrays.stream(MentorStage.values())
                .filter(stage::mayBecome)
                .map(MentorStage::code)
                .toList();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
