package org.collegium.endorsement.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where submissions are read.
@org.springframework.stereotype.Repository
class SubmissionBook {

    private static final String SUBMISSION =
            "SELECT s.*, p.given_name || ' ' || p.family_name AS applicant_name, e.seal FROM submission s"
                    + " LEFT JOIN person p ON p.id = s.applicant_person_id"
                    + " LEFT JOIN endorsement e ON e.submission_id = s.id";

    private final JdbcClient jdbc;

    SubmissionBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SubmissionView> find(UUID id) {
        return jdbc.sql(SUBMISSION + " WHERE s.id = ?")
                .param(id)
                .query(this::view)
                .optional();
    }

    /// The newest first.
    ///
    /// @param applicant only this person's, null for all
    /// @param before    only those with a smaller id, null for the first page
    List<SubmissionView> list(@Nullable UUID applicant, SubmissionFilter filter, @Nullable UUID before, int limit) {
        return jdbc.sql(SUBMISSION + " WHERE (:applicant::uuid IS NULL OR s.applicant_person_id = :applicant)"
                        + " AND (:status::text IS NULL OR s.status = :status)"
                        + " AND (:actor::text IS NULL OR s.next_actor = :actor)"
                        + " AND (:before::uuid IS NULL OR s.id < :before) ORDER BY s.id DESC LIMIT :limit")
                .param("applicant", applicant)
                .param("status", filter.status())
                .param("actor", filter.nextActor())
                .param("before", before)
                .param("limit", limit)
                .query(this::view)
                .list();
    }

    boolean hasAny(UUID applicant) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM submission WHERE applicant_person_id = ?)")
                .param(applicant)
                .query(Boolean.class)
                .single();
    }

    /// Whether a document is named that the submission does not hold.
    boolean lacksDocument(UUID submissionId, @Nullable UUID documentId) {
        return documentId != null
                && jdbc.sql("SELECT NOT EXISTS (SELECT FROM document WHERE id = ? AND submission_id = ?)")
                        .params(documentId, submissionId)
                        .query(Boolean.class)
                        .single();
    }

    /// Whether the person was asked to review it and declared a hard conflict.
    boolean isConflicted(UUID submissionId, @Nullable UUID person) {
        return person != null
                && jdbc.sql("SELECT EXISTS (SELECT FROM assignment WHERE submission_id = ?"
                                + " AND reviewer_person_id = ? AND status = 'conflicted')")
                        .params(submissionId, person)
                        .query(Boolean.class)
                        .single();
    }

    private SubmissionView view(ResultSet row, int line) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new SubmissionView(
                id,
                row.getString("scheme"),
                row.getInt("criteria_version"),
                row.getString("title"),
                new SubmissionView.Provider(row.getString("provider_name"), row.getString("provider_kind")),
                row.getObject("applicant_person_id", UUID.class),
                row.getString("applicant_name"),
                row.getObject("starts_on", LocalDate.class),
                row.getString("status"),
                row.getInt("round"),
                row.getString("next_actor"),
                row.getObject("next_action_by", LocalDate.class),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                instant(row, "submitted_at"),
                instant(row, "decided_at"),
                row.getString("decision"),
                row.getString("note"),
                row.getString("seal"),
                conditions(id));
    }

    private List<ConditionView> conditions(UUID submissionId) {
        return jdbc.sql("SELECT * FROM condition WHERE submission_id = ? ORDER BY id")
                .param(submissionId)
                .query((row, line) -> {
                    Instant closedAt = instant(row, "closed_at");
                    String evidence = row.getString("evidence");
                    return new ConditionView(
                            row.getObject("id", UUID.class),
                            row.getString("text"),
                            row.getObject("due_on", LocalDate.class),
                            closedAt != null ? "closed" : evidence != null ? "evidence-given" : "open",
                            evidence,
                            row.getObject("document_id", UUID.class),
                            instant(row, "evidenced_at"),
                            closedAt);
                })
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
