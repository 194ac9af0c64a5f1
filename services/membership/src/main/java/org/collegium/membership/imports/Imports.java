package org.collegium.membership.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.collegium.membership.person.MailAddress;
import org.collegium.membership.person.PersonName;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Imports with their rows that are still to be decided and the errors of those that are.
@Repository
class Imports {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Imports(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(ImportId id, StartImport list, Instant now) {
        jdbc.sql(
                        "INSERT INTO import (id, dry_run, status, rows, created_at) VALUES (:id, :dry, 'RUNNING', :rows, :now)")
                .param("id", id.value())
                .param("dry", list.dryRun())
                .param("rows", list.rows())
                .param("now", Timestamp.from(now))
                .update();
    }

    void insertRows(ImportId id, List<ListedMember> members) {
        batches.batchUpdate("""
                INSERT INTO import_row (import_id, row, given_name, family_name, email, plan, joined_on, paid_until,
                                        membership_number, registration_number)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, members, Math.max(1, members.size()), (statement, member) -> {
            statement.setObject(1, id.value());
            statement.setInt(2, member.row());
            statement.setString(3, member.name().given());
            statement.setString(4, member.name().family());
            statement.setString(5, member.email().value());
            statement.setString(6, member.plan());
            statement.setObject(7, member.joinedOn());
            statement.setObject(8, member.paidUntil());
            statement.setString(9, member.membershipNumber());
            statement.setString(10, member.registrationNumber());
        });
    }

    void insertErrors(ImportId id, List<RowError> errors) {
        batches.batchUpdate(
                "INSERT INTO import_error (import_id, row, code, detail) VALUES (?, ?, ?, ?)",
                errors,
                Math.max(1, errors.size()),
                (statement, error) -> {
                    statement.setObject(1, id.value());
                    statement.setInt(2, error.row());
                    statement.setString(3, error.code());
                    statement.setString(4, error.detail());
                });
    }

    /// The oldest import that runs, unless another instance works on it.
    Optional<Running> claim() {
        return jdbc.sql("""
                        SELECT id, dry_run, last_row FROM import WHERE status = 'RUNNING'
                        ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED
                        """)
                .query((row, n) -> new Running(
                        new ImportId(row.getObject("id", UUID.class)),
                        row.getBoolean("dry_run"),
                        row.getInt("last_row")))
                .optional();
    }

    List<ListedMember> rowsAfter(Running running, int limit) {
        return jdbc.sql("SELECT * FROM import_row WHERE import_id = :id AND row > :after ORDER BY row LIMIT :limit")
                .param("id", running.id().value())
                .param("after", running.lastRow())
                .param("limit", limit)
                .query((row, n) -> member(row))
                .list();
    }

    void advance(ImportId id, int lastRow, int imported, int rejected) {
        jdbc.sql("""
                        UPDATE import SET last_row = :last, imported = imported + :imported,
                                          rejected = rejected + :rejected, failures = 0
                        WHERE id = :id
                        """)
                .param("id", id.value())
                .param("last", lastRow)
                .param("imported", imported)
                .param("rejected", rejected)
                .update();
    }

    /// Ends the import and forgets what was sent.
    void finish(ImportId id) {
        forgetRows(id);
        jdbc.sql("UPDATE import SET status = 'FINISHED' WHERE id = :id")
                .param("id", id.value())
                .update();
    }

    /// Counts a chunk of this import that could not be written; too many in a row end it as failed, and what was sent
    /// is forgotten.
    void countFailure(ImportId id, int patience) {
        boolean ended = jdbc.sql("""
                        UPDATE import SET failures = failures + 1,
                               status = CASE WHEN failures + 1 >= :patience THEN 'FAILED' ELSE status END
                        WHERE id = :id AND status = 'RUNNING' RETURNING status = 'FAILED'
                        """)
                .param("id", id.value())
                .param("patience", patience)
                .query(Boolean.class)
                .optional()
                .orElse(false);
        if (ended) {
            forgetRows(id);
        }
    }

    /// Deletes old imports that have ended, with what was wrong in their rows.
    void deleteEnded(Instant before) {
        jdbc.sql("DELETE FROM import WHERE status <> 'RUNNING' AND created_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    private void forgetRows(ImportId id) {
        jdbc.sql("DELETE FROM import_row WHERE import_id = :id")
                .param("id", id.value())
                .update();
    }

    Optional<ImportView> find(ImportId id, int maxErrors) {
        return jdbc.sql("SELECT * FROM import WHERE id = :id")
                .param("id", id.value())
                .query((row, n) -> new ImportView(
                        id.value(),
                        row.getString("status").toLowerCase(Locale.ROOT),
                        row.getBoolean("dry_run"),
                        row.getInt("rows"),
                        row.getInt("imported"),
                        row.getInt("rejected"),
                        errors(id, maxErrors)))
                .optional();
    }

    private List<RowError> errors(ImportId id, int limit) {
        return jdbc.sql("SELECT row, code, detail FROM import_error WHERE import_id = :id ORDER BY row LIMIT :limit")
                .param("id", id.value())
                .param("limit", limit)
                .query((row, n) -> new RowError(row.getInt("row"), row.getString("code"), row.getString("detail")))
                .list();
    }

    private static ListedMember member(ResultSet row) throws SQLException {
        return new ListedMember(
                row.getInt("row"),
                new PersonName(row.getString("given_name"), row.getString("family_name")),
                new MailAddress(row.getString("email")),
                row.getString("plan"),
                row.getObject("joined_on", LocalDate.class),
                row.getObject("paid_until", LocalDate.class),
                row.getString("membership_number"),
                row.getString("registration_number"));
    }

    /// An import under work.
    record Running(ImportId id, boolean dryRun, int lastRow) {}
}
