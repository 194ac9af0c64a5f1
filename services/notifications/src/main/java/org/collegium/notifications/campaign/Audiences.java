package org.collegium.notifications.campaign;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.collegium.notifications.handover.Ids;
import org.collegium.notifications.preference.MagazineWish;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who belongs to a campaign's audience: a question to whole tables, so it is asked in SQL.
@Repository
class Audiences {

    /// Any number, the same everywhere: it makes publications and membership facts take turns.
    private static final long TURN = 0x436f6c6c61756469L;

    /// Everybody who, by what was told until the publication `c.published_at`, was a member on that day, and whether
    /// they want the magazine.
    private static final String WANTED = """
              SELECT DISTINCT ON (c.campaign_id, t.person_id) c.campaign_id, t.person_id,
                     %s AS magazine
                FROM %s
                JOIN membership_term t ON c.published_on BETWEEN t.starts_on AND t.ends_on AND t.told_at <= c.published_at
                LEFT JOIN preference p ON p.person_id = t.person_id
               WHERE NOT EXISTS (
                       SELECT FROM membership_cancellation x
                        WHERE x.membership_id = t.membership_id AND x.ends_on < c.published_on
                          AND x.told_at >= t.told_at AND x.told_at <= c.published_at)
                 AND %s
               ORDER BY c.campaign_id, t.person_id, t.told_at DESC
            """;

    private static final String WISH = MagazineWish.said("p", "t");

    private static final String ADD = """
            WITH wanted AS (
            %s
            ), added AS (
              INSERT INTO delivery (campaign_id, person_id, not_before, created_at, changed_at)
              SELECT campaign_id, person_id, :now, :now, :now FROM wanted WHERE magazine
              ON CONFLICT ON CONSTRAINT delivery_once_per_person DO NOTHING
              RETURNING campaign_id
            )
            UPDATE campaign c
               SET audience = audience + n.added,
                   settles_at = clock_timestamp() + interval '3 seconds',
                   status = CASE WHEN c.status = 'finished' THEN 'running' ELSE c.status END
              FROM (SELECT campaign_id, count(*) AS added FROM added GROUP BY campaign_id) n
             WHERE c.campaign_id = n.campaign_id
            """;

    private final JdbcClient jdbc;

    Audiences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Waits until every membership fact that is just being stored is stored, and lets no other begin.
    void holdFacts() {
        jdbc.sql("SELECT pg_advisory_xact_lock(:turn)")
                .param("turn", TURN)
                .query()
                .listOfRows();
    }

    /// Says that a membership fact is being stored; many may do so at once.
    void storeFacts() {
        jdbc.sql("SELECT pg_advisory_xact_lock_shared(:turn)")
                .param("turn", TURN)
                .query()
                .listOfRows();
    }

    void freeze(UUID campaignId, Instant now) {
        jdbc.sql(ADD.formatted(WANTED.formatted(WISH, "campaign c", "c.campaign_id = :campaign")))
                .param("campaign", campaignId)
                .param("now", Timestamp.from(now))
                .update();
    }

    /// How many persons an issue published now would be mailed to.
    ///
    /// @param today the day on which one has to be a member
    int count(LocalDate today, Instant now) {
        String unpublished =
                "(SELECT CAST(NULL AS uuid) AS campaign_id, CAST(:on AS date) AS published_on, CAST(:at AS timestamptz) AS published_at) c";
        return jdbc.sql("SELECT count(*) FROM (" + WANTED.formatted(WISH, unpublished, "true") + ") w WHERE w.magazine")
                .param("on", today)
                .param("at", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    /// Adds persons whose membership was told before a publication but arrived here after it.
    ///
    /// A mailing that was under way before a replay may have reached those whom the replay reads again: they are
    /// left out. One that began since is about news, and has reached nobody.
    ///
    /// @param since campaigns published before are left alone, unless they wait for a decision
    /// @return how many campaigns changed
    int admit(Collection<UUID> personIds, boolean replay, Instant since, Instant now) {
        String condition = """
                t.person_id = ANY (CAST(:persons AS uuid[])) AND (c.waiting_for = 'decision'
                    OR (NOT :replay OR c.created_at >= (SELECT max(r.begun_at) FROM replay r))
                       AND c.status <> 'cancelled' AND c.published_at > :since)
                """;
        return jdbc.sql(ADD.formatted(WANTED.formatted(WISH, "campaign c", condition)))
                .param("persons", Ids.array(List.copyOf(personIds)))
                .param("replay", replay)
                .param("since", Timestamp.from(since))
                .param("now", Timestamp.from(now))
                .update();
    }
}
