package org.collegium.endorsement.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.collegium.endorsement.scheme.RequiredDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where submissions are read.
@org.springframework.stereotype.Repository
class SubmissionQueries {

    private static final String SUBMISSION =
            "SELECT s.*, p.given_name || ' ' || p.family_name AS applicant_name, e.seal FROM submission s"
                    + " LEFT JOIN person_name p ON p.person_id = s.applicant_person_id"
                    + " LEFT JOIN endorsement e ON e.submission_id = s.id";

    private final JdbcClient jdbc;
    private final SubmissionDetails details;

    SubmissionQueries(JdbcClient jdbc, SubmissionDetails details) {
        this.jdbc = jdbc;
        this.details = details;
    }

    Optional<SubmissionView> find(UUID id) {
        return views(jdbc.sql(SUBMISSION + " WHERE s.id = ?").param(id)).stream()
                .findFirst();
    }

    /// The newest first.
    ///
    /// @param applicant only this person's, null for all
    /// @param before    only those with a smaller id, null for the first page
    List<SubmissionView> list(@Nullable UUID applicant, SubmissionFilter filter, @Nullable UUID before, int limit) {
        return views(jdbc.sql(SUBMISSION + " WHERE (:applicant::uuid IS NULL OR s.applicant_person_id = :applicant)"
                        + " AND (:status::text IS NULL OR s.status = :status)"
                        + " AND (:actor::text IS NULL OR s.next_actor = :actor)"
                        + " AND (:before::uuid IS NULL OR s.id < :before) ORDER BY s.id DESC LIMIT :limit")
                .param("applicant", applicant)
                .param("status", filter.status())
                .param("actor", filter.nextActor())
                .param("before", before)
                .param("limit", limit));
    }

    List<RequiredDocument> missingDocuments(UUID submissionId) {
        return details.missingDocuments(List.of(submissionId)).getOrDefault(submissionId, List.of());
    }

    void keepReturn(UUID submissionId, int round, String reason, Instant at) {
        jdbc.sql("INSERT INTO submission_return (submission_id, round, reason, returned_at) VALUES (?, ?, ?, ?)")
                .params(submissionId, round, reason, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void keepExtension(UUID conditionId, ConditionView.Extension extension) {
        jdbc.sql(
                        "INSERT INTO condition_extension (condition_id, position, from_day, to_day, reason, extended_at)"
                                + " SELECT :id, count(*), :from, :to, :reason, :at FROM condition_extension WHERE condition_id = :id")
                .param("id", conditionId)
                .param("from", extension.from())
                .param("to", extension.to())
                .param("reason", extension.reason())
                .param("at", extension.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Submissions with conditions that are open and for which nothing was shown, locked; without those that another
    /// instance holds.
    List<UUID> lockWithStepsDue(LocalDate today, int most) {
        return jdbc.sql("""
                        SELECT s.id FROM submission s
                         WHERE s.status = 'endorsed-with-conditions' AND EXISTS (
                               SELECT FROM condition c WHERE c.submission_id = s.id AND c.closed_at IS NULL AND c.evidence IS NULL
                                  AND CASE c.told WHEN 'nothing' THEN c.due_on - :ahead WHEN 'ahead' THEN c.due_on
                                      WHEN 'due' THEN c.due_on + 1 WHEN 'missed' THEN c.suspends_on END <= :today)
                         ORDER BY s.id LIMIT :most FOR UPDATE OF s SKIP LOCKED""")
                .param("ahead", ConditionStep.DAYS_AHEAD)
                .param("today", today)
                .param("most", most)
                .query((row, line) -> row.getObject("id", UUID.class))
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

    private List<SubmissionView> views(JdbcClient.StatementSpec found) {
        List<SubmissionView> bare = found.query(SubmissionQueries::view).list();
        return details.completed(bare);
    }

    private static SubmissionView view(ResultSet row, int line) throws SQLException {
        return new SubmissionView(
                row.getObject("id", UUID.class),
                row.getString("scheme"),
                row.getInt("criteria_version"),
                row.getString("title"),
                new SubmissionView.Provider(row.getString("provider_name"), row.getString("provider_kind")),
                row.getObject("applicant_person_id", UUID.class),
                row.getString("applicant_name"),
                row.getObject("starts_on", LocalDate.class),
                new Listing(row.getString("description"), row.getString("website"), row.getString("contact_email")),
                row.getString("status"),
                row.getInt("round"),
                row.getString("next_actor"),
                row.getObject("next_action_by", LocalDate.class),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                SubmissionDetails.instant(row, "submitted_at"),
                SubmissionDetails.instant(row, "decided_at"),
                row.getString("decision"),
                row.getString("note"),
                row.getString("seal"),
                List.of(),
                List.of(),
                List.of());
    }
}
