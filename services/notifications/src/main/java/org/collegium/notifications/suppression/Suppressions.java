package org.collegium.notifications.suppression;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Suppressions {

    private static final String COLUMNS = "SELECT suppression_id, address_hash, reason, created_at FROM suppression ";

    private final JdbcClient jdbc;

    Suppressions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, String addressHash, SuppressionReason reason, Instant now) {
        jdbc.sql("""
                INSERT INTO suppression (suppression_id, address_hash, reason, created_at) VALUES (:id, :hash, :reason, :now)
                ON CONFLICT ON CONSTRAINT suppression_once_per_address DO NOTHING
                """)
                .param("id", id)
                .param("hash", addressHash)
                .param("reason", reason.word())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<SuppressionView> ofAddress(String addressHash) {
        return jdbc.sql(COLUMNS + "WHERE address_hash = :hash")
                .param("hash", addressHash)
                .query((row, n) -> view(row))
                .optional();
    }

    List<SuppressionView> list(@Nullable UUID before, int limit) {
        return jdbc.sql(COLUMNS
                        + "WHERE CAST(:before AS uuid) IS NULL OR suppression_id < CAST(:before AS uuid)"
                        + " ORDER BY suppression_id DESC LIMIT :limit")
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> view(row))
                .list();
    }

    boolean remove(UUID id) {
        return jdbc.sql("DELETE FROM suppression WHERE suppression_id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    private static SuppressionView view(ResultSet row) throws SQLException {
        return new SuppressionView(
                row.getObject("suppression_id", UUID.class),
                row.getString("address_hash"),
                row.getString("reason"),
                row.getTimestamp("created_at").toInstant());
    }
}
