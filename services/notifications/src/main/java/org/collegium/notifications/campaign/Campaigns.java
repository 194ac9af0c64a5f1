package org.collegium.notifications.campaign;

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
class Campaigns {

    private static final String SELECT = """
            SELECT c.campaign_id, i.number, i.label, c.status, c.waiting_for, c.audience, c.created_at, c.started_at,
                   c.finished_at, n.*
              FROM campaign c JOIN issue i USING (issue_id)
              CROSS JOIN LATERAL (
            """;

    static final String COUNTED = """
                SELECT count(*) FILTER (WHERE state IN ('pending', 'claimed', 'handing-over')) AS pending,
                       count(*) FILTER (WHERE state = 'delivered') AS delivered,
                       count(*) FILTER (WHERE state = 'bounced') AS bounced,
                       count(*) FILTER (WHERE state = 'suppressed') AS suppressed,
                       count(*) FILTER (WHERE state = 'no-longer-entitled') AS no_longer_entitled,
                       count(*) FILTER (WHERE state = 'failed') AS failed,
                       count(*) FILTER (WHERE state = 'uncertain') AS uncertain
                  FROM delivery d WHERE d.campaign_id = c.campaign_id
            """;

    private static final String KEPT = "(c.status = 'finished' OR c.deliveries_pruned_at IS NOT NULL)";

    /// What is over has its counts in its row; only of what is under way are the deliveries counted.
    private static final String SHOWN =
            SELECT + COUNTED + " AND NOT " + KEPT + " HAVING NOT " + KEPT + """
                 UNION ALL
                SELECT c.pending, c.delivered, c.bounced, c.suppressed, c.no_longer_entitled, c.failed, c.uncertain
                 WHERE\s""" + KEPT + ") n ";

    private static final String COUNTED_AGAIN = SELECT + COUNTED + ") n ";

    private final JdbcClient jdbc;

    Campaigns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CampaignView> find(UUID id) {
        return jdbc.sql(SHOWN + "WHERE c.campaign_id = :id")
                .param("id", id)
                .query((row, n) -> view(row))
                .optional();
    }

    /// A campaign whose deliveries are all still here, with its counts as they say.
    CampaignView counted(UUID id) {
        return jdbc.sql(COUNTED_AGAIN + "WHERE c.campaign_id = :id")
                .param("id", id)
                .query((row, n) -> view(row))
                .single();
    }

    /// Holds the campaign until the end of the transaction, then looks at it.
    Optional<CampaignView> lock(UUID id) {
        jdbc.sql("SELECT campaign_id FROM campaign WHERE campaign_id = :id FOR UPDATE")
                .param("id", id)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
        return find(id);
    }

    List<CampaignView> list(@Nullable String issue, @Nullable UUID before, int limit) {
        return jdbc.sql(SHOWN + """
                 WHERE (CAST(:issue AS text) IS NULL OR i.number = :issue)
                   AND (CAST(:before AS uuid) IS NULL OR c.campaign_id < CAST(:before AS uuid))
                 ORDER BY c.campaign_id DESC LIMIT :limit
                """)
                .param("issue", issue)
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> view(row))
                .list();
    }

    /// @return whether the issue had no campaign yet
    boolean create(UUID id, StartCampaign start, CampaignStatus status, @Nullable String waitingFor, Instant now) {
        return jdbc.sql("""
                INSERT INTO campaign (campaign_id, issue_id, status, waiting_for, published_at, published_on, created_at)
                VALUES (:id, :issue, :status, :waiting, :at, :on, :now)
                ON CONFLICT ON CONSTRAINT campaign_once_per_issue DO NOTHING
                """)
                        .param("id", id)
                        .param("issue", start.issueId())
                        .param("status", status.word())
                        .param("waiting", waitingFor)
                        .param("at", Timestamp.from(start.publishedAt()))
                        .param("on", start.publishedOn())
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    void changeStatus(UUID id, CampaignStatus status) {
        jdbc.sql("UPDATE campaign SET status = :status, waiting_for = NULL WHERE campaign_id = :id")
                .param("status", status.word())
                .param("id", id)
                .update();
    }

    /// Keeps the final counts; the database refuses them if they do not balance.
    void finish(UUID id, CampaignCounts counts, Instant now) {
        jdbc.sql("""
                UPDATE campaign SET status = 'finished', waiting_for = NULL, finished_at = :now, delivered = :delivered,
                       bounced = :bounced, suppressed = :suppressed, no_longer_entitled = :gone, failed = :failed,
                       uncertain = :uncertain
                 WHERE campaign_id = :id
                """)
                .param("now", Timestamp.from(now))
                .param("delivered", counts.delivered())
                .param("bounced", counts.bounced())
                .param("suppressed", counts.suppressed())
                .param("gone", counts.noLongerEntitled())
                .param("failed", counts.failed())
                .param("uncertain", counts.uncertain())
                .param("id", id)
                .update();
    }

    /// Campaigns under way that have no delivery left without an end state. Senders ask it several times a second, so
    /// each half is a look into a partial index.
    List<UUID> readyToFinish() {
        return jdbc.sql("""
                SELECT campaign_id FROM campaign c
                 WHERE (status IN ('scheduled', 'running') OR waiting_for = 'mail-server')
                   AND settles_at <= clock_timestamp()
                   AND NOT EXISTS (SELECT FROM delivery d WHERE d.campaign_id = c.campaign_id AND d.state = 'pending')
                   AND NOT EXISTS (SELECT FROM delivery d WHERE d.campaign_id = c.campaign_id
                                      AND d.state IN ('claimed', 'handing-over'))
                """).query((row, n) -> row.getObject(1, UUID.class)).list();
    }

    private static CampaignView view(ResultSet row) throws SQLException {
        return new CampaignView(
                row.getObject("campaign_id", UUID.class),
                row.getString("number"),
                row.getString("label"),
                CampaignStatus.of(row.getString("status")),
                row.getString("waiting_for"),
                row.getInt("audience"),
                new CampaignCounts(
                        row.getInt("pending"),
                        row.getInt("delivered"),
                        row.getInt("bounced"),
                        row.getInt("suppressed"),
                        row.getInt("no_longer_entitled"),
                        row.getInt("failed"),
                        row.getInt("uncertain")),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
