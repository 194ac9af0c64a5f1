package org.collegium.notifications.campaign;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who got which issue is not kept for ever: a mailing's deliveries go a good year after it ended, its counts stay.
///
/// The unsubscribe links of its mails end with them.
@Component
class PruningCampaigns {

    /// Long enough to compare an issue with the same month's of the year before.
    static final Duration KEPT = Duration.ofDays(400);

    /// At most so many deliveries go at a time, so that a beat stays short.
    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    PruningCampaigns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Takes some deliveries of one campaign that ended long ago, after its counts were kept. To be called in a
    /// transaction.
    void prune() {
        Instant now = clock.instant();
        // One instance at a time takes a campaign; the others find it held and go on.
        jdbc.sql("""
                SELECT campaign_id FROM campaign c
                 WHERE status IN ('finished', 'cancelled') AND coalesce(finished_at, created_at) < :before
                   AND EXISTS (SELECT FROM delivery d WHERE d.campaign_id = c.campaign_id)
                 ORDER BY campaign_id LIMIT 1 FOR UPDATE SKIP LOCKED
                """)
                .param("before", Timestamp.from(now.minus(KEPT)))
                .query(UUID.class)
                .optional()
                .ifPresent(campaign -> prune(campaign, now));
    }

    private void prune(UUID campaign, Instant now) {
        jdbc.sql("""
                UPDATE campaign c
                   SET deliveries_pruned_at = :now, pending = n.pending, delivered = n.delivered, bounced = n.bounced,
                       suppressed = n.suppressed, no_longer_entitled = n.no_longer_entitled, failed = n.failed,
                       uncertain = n.uncertain
                  FROM (%s) n
                 WHERE c.campaign_id = :campaign AND c.deliveries_pruned_at IS NULL
                """.formatted(Campaigns.COUNTED.replace("c.campaign_id", ":campaign")))
                .param("now", Timestamp.from(now))
                .param("campaign", campaign)
                .update();
        jdbc.sql("""
                DELETE FROM delivery WHERE delivery_id IN (
                  SELECT delivery_id FROM delivery WHERE campaign_id = :campaign LIMIT :limit)
                """).param("campaign", campaign).param("limit", AT_ONCE).update();
    }
}
