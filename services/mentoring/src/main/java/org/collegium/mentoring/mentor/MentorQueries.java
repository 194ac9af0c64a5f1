package org.collegium.mentoring.mentor;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

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
class MentorQueries {

    private static final String MENTOR = "SELECT m.*, p.given_name || ' ' || p.family_name AS name,"
            + " (SELECT count(*) FROM mentoring_match x WHERE x.mentor_id = m.id AND x.ended_at IS NULL) AS mentees,"
            + " ARRAY(SELECT topic_id FROM mentor_topic t WHERE t.mentor_id = m.id ORDER BY topic_id) AS topics"
            + " FROM mentor m LEFT JOIN person_name p ON p.person_id = m.person_id";

    private final JdbcClient jdbc;

    MentorQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<MentorView> find(UUID id) {
        return views(jdbc.sql(MENTOR + " WHERE m.id = ?").param(id)).stream().findFirst();
    }

    /// The person's latest application.
    Optional<MentorView> of(UUID personId) {
        return views(jdbc.sql(MENTOR + " WHERE m.person_id = ? ORDER BY m.applied_at DESC LIMIT 1")
                        .param(personId))
                .stream()
                .findFirst();
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
        return views(jdbc.sql(MENTOR + " WHERE (:stage::text IS NULL OR m.stage = :stage)"
                        + " AND (:after::uuid IS NULL OR m.id > :after) ORDER BY m.id LIMIT :limit")
                .param("stage", stage)
                .param("after", after)
                .param("limit", limit));
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

    void forget(UUID personId) {
        jdbc.sql("UPDATE mentor SET statement = '', region = '', version = version + 1 WHERE person_id = ?")
                .param(personId)
                .update();
        jdbc.sql("UPDATE mentor_move v SET note = NULL FROM mentor m WHERE m.id = v.mentor_id AND m.person_id = ?")
                .param(personId)
                .update();
    }

    private List<MentorView> views(JdbcClient.StatementSpec found) {
        List<MentorView> bare = found.query(MentorQueries::view).list();
        if (bare.isEmpty()) {
            return bare;
        }
        Map<UUID, List<MentorView.Move>> moves =
                moves(bare.stream().map(MentorView::id).toList());
        return bare.stream()
                .map(mentor -> mentor.with(moves.getOrDefault(mentor.id(), List.of())))
                .toList();
    }

    private static MentorView view(ResultSet row, int line) throws SQLException {
        String stage = row.getString("stage");
        return new MentorView(
                row.getObject("id", UUID.class),
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
                List.of());
    }

    private Map<UUID, List<MentorView.Move>> moves(List<UUID> mentorIds) {
        return jdbc
                .sql("SELECT mentor_id, from_stage, stage, note, moved_at FROM mentor_move WHERE mentor_id IN (:ids)"
                        + " ORDER BY id")
                .param("ids", mentorIds)
                .query((row, line) -> Map.entry(
                        row.getObject("mentor_id", UUID.class),
                        new MentorView.Move(
                                row.getString("from_stage"),
                                row.getString("stage"),
                                row.getString("note"),
                                instant(row, "moved_at"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
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
