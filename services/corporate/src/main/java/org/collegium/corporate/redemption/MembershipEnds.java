package org.collegium.corporate.redemption;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The days on which memberships end, whether or not the seat that pays is known yet.
@Repository
class MembershipEnds {

    private final JdbcClient jdbc;

    MembershipEnds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Holds others back who speak of the same membership, so that neither misses what the other learns.
    void hold(UUID membershipId) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(CAST(:membership AS text), 1)) IS NULL")
                .param("membership", membershipId)
                .query(Boolean.class)
                .single();
    }

    void store(MembershipEnd end) {
        jdbc.sql("""
                        INSERT INTO membership_end (membership_id, ends_on, seat_until) VALUES (:membership, :endsOn, :until)
                        ON CONFLICT DO NOTHING
                        """)
                .param("membership", end.membershipId())
                .param("endsOn", end.endsOn())
                .param("until", end.seatUntil())
                .update();
    }

    /// For how long the membership needs the seat, by all that is known of its end. The end of an earlier term
    /// does not count.
    SeatUse shortened(RedeemSeat activation) {
        LocalDate until = jdbc.sql("""
                        SELECT least(CAST(:endsOn AS date), min(seat_until)) FROM membership_end
                        WHERE membership_id = :membership AND ends_on >= :startsOn
                        """)
                .param("endsOn", activation.endsOn())
                .param("membership", activation.membershipId())
                .param("startsOn", activation.startsOn())
                .query(LocalDate.class)
                .single();
        return new SeatUse(activation.membershipId(), activation.startsOn(), until);
    }

    /// The applications that became the membership: one for each time that an employer paid.
    List<UUID> applicationsOf(UUID membershipId) {
        return jdbc.sql(
                        "SELECT application_id FROM redemption WHERE membership_id = :membership ORDER BY application_id")
                .param("membership", membershipId)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
