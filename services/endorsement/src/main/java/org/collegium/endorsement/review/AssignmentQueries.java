package org.collegium.endorsement.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where assignments and reviews are read.
@org.springframework.stereotype.Repository
class AssignmentQueries {

    private static final String ASSIGNMENT =
            "SELECT a.*, s.scheme, s.criteria_version, s.title, s.provider_name, s.provider_kind,"
                    + " p.given_name || ' ' || p.family_name AS reviewer_name FROM assignment a"
                    + " JOIN submission s ON s.id = a.submission_id"
                    + " LEFT JOIN person_name p ON p.person_id = a.reviewer_person_id";

    private final JdbcClient jdbc;

    AssignmentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AssignmentView> find(UUID id) {
        return jdbc.sql(ASSIGNMENT + " WHERE a.id = ?")
                .param(id)
                .query(this::view)
                .optional();
    }

    /// The newest first.
    List<AssignmentView> of(UUID reviewer, @Nullable UUID before, int limit) {
        return jdbc.sql(ASSIGNMENT + " WHERE a.reviewer_person_id = :reviewer"
                        + " AND (:before::uuid IS NULL OR a.id < :before) ORDER BY a.id DESC LIMIT :limit")
                .param("reviewer", reviewer)
                .param("before", before)
                .param("limit", limit)
                .query(this::view)
                .list();
    }

    /// The oldest first; a handful for each round.
    List<AssignmentView> ofSubmission(UUID submissionId) {
        return jdbc.sql(ASSIGNMENT + " WHERE a.submission_id = ? ORDER BY a.id")
                .param(submissionId)
                .query(this::view)
                .list();
    }

    /// 0 where there is no such submission.
    int roundOf(UUID submissionId) {
        return jdbc.sql("SELECT round FROM submission WHERE id = ?")
                .param(submissionId)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    List<ReviewView> reviews(UUID submissionId) {
        Map<UUID, List<ReviewView.ScoreView>> scores = scores(submissionId);
        return jdbc.sql("SELECT id, reviewer_person_id, round, comment, reviewed_at FROM assignment"
                        + " WHERE submission_id = ? AND status = 'reviewed' ORDER BY id")
                .param(submissionId)
                .query((row, line) -> new ReviewView(
                        row.getObject("reviewer_person_id", UUID.class),
                        row.getInt("round"),
                        scores.getOrDefault(row.getObject("id", UUID.class), List.of()),
                        row.getString("comment"),
                        row.getObject("reviewed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private Map<UUID, List<ReviewView.ScoreView>> scores(UUID submissionId) {
        return jdbc
                .sql("SELECT s.assignment_id, s.criterion, s.score, s.comment FROM review_score s"
                        + " JOIN assignment a ON a.id = s.assignment_id WHERE a.submission_id = ? ORDER BY s.position")
                .param(submissionId)
                .query((row, line) -> Map.entry(
                        row.getObject("assignment_id", UUID.class),
                        new ReviewView.ScoreView(
                                row.getString("criterion"), row.getInt("score"), row.getString("comment"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private AssignmentView view(ResultSet row, int line) throws SQLException {
        return new AssignmentView(
                row.getObject("id", UUID.class),
                row.getObject("submission_id", UUID.class),
                row.getInt("round"),
                row.getString("scheme"),
                row.getInt("criteria_version"),
                row.getString("title"),
                row.getString("provider_name"),
                row.getString("provider_kind"),
                row.getObject("reviewer_person_id", UUID.class),
                row.getString("reviewer_name"),
                row.getString("status"),
                row.getString("conflict"),
                row.getString("conflict_note"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("assigned_at", OffsetDateTime.class).toInstant(),
                instant(row, "declared_at"),
                instant(row, "reviewed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
