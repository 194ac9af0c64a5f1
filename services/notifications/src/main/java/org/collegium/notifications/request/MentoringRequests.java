package org.collegium.notifications.request;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MentoringRequests {

    private final JdbcClient jdbc;

    MentoringRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keepRequest(UUID requestId, UUID personId) {
        jdbc.sql(
                        "INSERT INTO mentoring_request (request_id, person_id) VALUES (:request, :person) ON CONFLICT DO NOTHING")
                .param("request", requestId)
                .param("person", personId)
                .update();
    }

    /// The first telling counts: a replay does not turn news into history, nor history into news.
    void keepOffer(UUID requestId, UUID offerId, Instant offeredAt, boolean news) {
        jdbc.sql("""
                INSERT INTO mentoring_offer AS known (offer_id, request_id, offered_at, news)
                VALUES (:offer, :request, :at, :news)
                ON CONFLICT (offer_id) DO UPDATE SET offered_at = excluded.offered_at, news = excluded.news
                 WHERE known.offered_at IS NULL
                """)
                .param("offer", offerId)
                .param("request", requestId)
                .param("at", Timestamp.from(offeredAt))
                .param("news", news)
                .update();
    }

    void keepOutcome(UUID requestId, UUID offerId, String outcome) {
        jdbc.sql("""
                INSERT INTO mentoring_offer (offer_id, request_id, outcome) VALUES (:offer, :request, :outcome)
                ON CONFLICT (offer_id) DO UPDATE SET outcome = excluded.outcome
                """)
                .param("offer", offerId)
                .param("request", requestId)
                .param("outcome", outcome)
                .update();
    }

    /// Offers that are news and follow one that was declined or left without an answer. After one that was taken back
    /// the mentee has heard why, or needs to know nothing.
    List<NextOffer> nextOffers(UUID requestId) {
        return jdbc.sql("""
                SELECT o.offer_id, r.person_id, o.offered_at
                  FROM mentoring_offer o JOIN mentoring_request r USING (request_id)
                 WHERE o.request_id = :request AND o.news
                   AND (SELECT e.outcome FROM mentoring_offer e
                         WHERE e.request_id = o.request_id AND (e.offered_at, e.offer_id) < (o.offered_at, o.offer_id)
                         ORDER BY e.offered_at DESC, e.offer_id DESC LIMIT 1) IN ('declined', 'expired')
                 ORDER BY o.offer_id
                """)
                .param("request", requestId)
                .query((row, n) -> new NextOffer(
                        row.getObject("offer_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getTimestamp("offered_at").toInstant()))
                .list();
    }
}
