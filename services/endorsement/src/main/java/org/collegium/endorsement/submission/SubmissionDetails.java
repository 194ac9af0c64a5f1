package org.collegium.endorsement.submission;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.endorsement.scheme.RequiredDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What belongs to submissions, read for a whole page of them at once.
@org.springframework.stereotype.Repository
class SubmissionDetails {

    private final JdbcClient jdbc;

    SubmissionDetails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param bare submissions without conditions, missing documents and returns
    List<SubmissionView> completed(List<SubmissionView> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        List<UUID> ids = bare.stream().map(SubmissionView::id).toList();
        Map<UUID, List<ConditionView>> conditions = conditions(ids);
        Map<UUID, List<RequiredDocument>> missing = missingDocuments(ids);
        Map<UUID, List<SubmissionView.Returned>> returns = returns(ids);
        return bare.stream()
                .map(one -> one.with(
                        conditions.getOrDefault(one.id(), List.of()),
                        one.state().isWritten() ? missing.getOrDefault(one.id(), List.of()) : List.of(),
                        returns.getOrDefault(one.id(), List.of())))
                .toList();
    }

    Map<UUID, List<RequiredDocument>> missingDocuments(Collection<UUID> submissionIds) {
        return grouped(
                "SELECT submission_id AS owner, key, title, text FROM missing_document WHERE submission_id IN (:ids)"
                        + " ORDER BY position",
                submissionIds,
                (row, line) ->
                        new RequiredDocument(row.getString("key"), row.getString("title"), row.getString("text")));
    }

    private Map<UUID, List<SubmissionView.Returned>> returns(Collection<UUID> submissionIds) {
        return grouped(
                "SELECT submission_id AS owner, returned_at, reason FROM submission_return WHERE submission_id IN (:ids)"
                        + " ORDER BY round",
                submissionIds,
                (row, line) -> new SubmissionView.Returned(
                        row.getObject("returned_at", OffsetDateTime.class).toInstant(), row.getString("reason")));
    }

    private Map<UUID, List<ConditionView>> conditions(Collection<UUID> submissionIds) {
        Map<UUID, List<ConditionView.Extension>> extensions = grouped(
                "SELECT e.condition_id AS owner, e.* FROM condition_extension e JOIN condition c ON c.id = e.condition_id"
                        + " WHERE c.submission_id IN (:ids) ORDER BY e.position",
                submissionIds,
                (row, line) -> new ConditionView.Extension(
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getString("reason"),
                        row.getObject("extended_at", OffsetDateTime.class).toInstant()));
        return grouped(
                "SELECT submission_id AS owner, c.* FROM condition c WHERE submission_id IN (:ids) ORDER BY id",
                submissionIds,
                (row, line) -> condition(row, extensions));
    }

    private static ConditionView condition(ResultSet row, Map<UUID, List<ConditionView.Extension>> extensions)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Instant closedAt = instant(row, "closed_at");
        String evidence = row.getString("evidence");
        return new ConditionView(
                id,
                row.getString("text"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("suspends_on", LocalDate.class),
                closedAt != null ? "closed" : evidence != null ? "evidence-given" : "open",
                evidence,
                row.getObject("document_id", UUID.class),
                instant(row, "evidenced_at"),
                closedAt,
                extensions.getOrDefault(id, List.of()));
    }

    private <T> Map<UUID, List<T>> grouped(String sql, Collection<UUID> ids, RowMapper<T> row) {
        record Owned<T>(UUID owner, T what) {}
        return jdbc
                .sql(sql)
                .param("ids", ids)
                .query((found, line) -> new Owned<>(found.getObject("owner", UUID.class), row.mapRow(found, line)))
                .list()
                .stream()
                .collect(groupingBy(Owned::owner, mapping(Owned::what, toList())));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
