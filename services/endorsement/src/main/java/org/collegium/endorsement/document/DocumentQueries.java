package org.collegium.endorsement.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where documents are kept, with their hash.
@org.springframework.stereotype.Repository
class DocumentQueries {

    private static final String DOCUMENT =
            "SELECT id, submission_id, title, file_name, kind, type, size, sha256, uploaded_at FROM document";

    private final JdbcClient jdbc;

    DocumentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(DocumentView document, byte[] content) {
        jdbc.sql("""
                INSERT INTO document
                    (id, submission_id, title, file_name, kind, type, size, sha256, content, uploaded_at)
                VALUES (:id, :submission, :title, :fileName, :kind, :type, :size, :sha256, :content, :uploadedAt)
                """)
                .param("id", document.id())
                .param("submission", document.submissionId())
                .param("title", document.title())
                .param("fileName", document.fileName())
                .param("kind", document.kind())
                .param("type", document.type())
                .param("size", document.size())
                .param("sha256", document.sha256())
                .param("content", content)
                .param("uploadedAt", document.uploadedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void call(UUID id, String kind) {
        jdbc.sql("UPDATE document SET kind = ? WHERE id = ?").params(kind, id).update();
    }

    List<DocumentView> of(UUID submissionId) {
        return jdbc.sql(DOCUMENT + " WHERE submission_id = ? ORDER BY id")
                .param(submissionId)
                .query((row, line) -> view(row))
                .list();
    }

    Optional<DocumentView> find(UUID id) {
        return jdbc.sql(DOCUMENT + " WHERE id = ?")
                .param(id)
                .query((row, line) -> view(row))
                .optional();
    }

    byte[] content(UUID id) {
        return jdbc.sql("SELECT content FROM document WHERE id = ?")
                .param(id)
                .query((row, line) -> row.getBytes("content"))
                .single();
    }

    /// @return false if a condition names it as its evidence
    boolean remove(UUID id) {
        return jdbc.sql("DELETE FROM document WHERE id = :id"
                                + " AND NOT EXISTS (SELECT FROM condition WHERE document_id = :id)")
                        .param("id", id)
                        .update()
                == 1;
    }

    private static DocumentView view(ResultSet row) throws SQLException {
        return new DocumentView(
                row.getObject("id", UUID.class),
                row.getObject("submission_id", UUID.class),
                row.getString("title"),
                row.getString("file_name"),
                row.getString("kind"),
                row.getString("type"),
                row.getInt("size"),
                row.getString("sha256"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }
}
