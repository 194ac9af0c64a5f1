package org.collegium.corporate.redemption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Redemptions {

    private final JdbcClient jdbc;

    Redemptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The application's row, made if there is none, and locked: whatever is told about an application, one speaks
    /// at a time.
    Redemption locked(UUID applicationId) {
        return jdbc.sql("""
                        insert into redemption (application_id, status) values (:application, 'awaited')
                        on conflict (application_id) do update set application_id = excluded.application_id
                        returning *
                        """)
                .param("application", applicationId)
                .query(this::redemption)
                .single();
    }

    void refused(ReserveSeat request, SeatRefusal reason) {
        jdbc.sql(
                        "update redemption set status = 'refused', refusal = :reason, person_id = :person where application_id = :application")
                .param("reason", reason.code())
                .param("person", request.personId())
                .param("application", request.applicationId())
                .update();
    }

    void reserved(ReserveSeat request, Offer offer, UUID seatId, Instant givenAt, Instant expiresAt) {
        jdbc.sql("""
                        update redemption set status = 'reserved', person_id = :person, agreement_id = :agreement,
                            voucher_id = :voucher, spent_voucher_id = :spent, seat_id = :seat,
                            given_at = :givenAt, expires_at = :expiresAt, ask_at = :expiresAt
                        where application_id = :application
                        """)
                .param("person", request.personId())
                .param("agreement", offer.agreementId())
                .param("voucher", offer.voucherId())
                .param("spent", offer.isForOnePerson() ? offer.voucherId() : null)
                .param("seat", seatId)
                .param("givenAt", Timestamp.from(givenAt))
                .param("expiresAt", Timestamp.from(expiresAt))
                .param("application", request.applicationId())
                .update();
    }

    /// The request of an application that had given its seat back before it asked.
    void releasedUnused(ReserveSeat request, Offer offer) {
        jdbc.sql("""
                        update redemption set status = 'released', person_id = :person, agreement_id = :agreement,
                            voucher_id = :voucher where application_id = :application
                        """)
                .param("person", request.personId())
                .param("agreement", offer.agreementId())
                .param("voucher", offer.voucherId())
                .param("application", request.applicationId())
                .update();
    }

    /// A code for one person is spent as long as the seat is held with it.
    void redeemed(UUID applicationId, UUID seatId, SeatUse use) {
        jdbc.sql("""
                        update redemption set status = 'redeemed', seat_id = :seat, membership_id = :membership,
                            membership_starts_on = :startsOn, seat_until = :until,
                            spent_voucher_id = (select v.id from voucher v
                                                where v.id = redemption.voucher_id and v.kind = 'unique'),
                            expires_at = null, ask_at = null, release_reason = null
                        where application_id = :application
                        """)
                .param("seat", seatId)
                .param("membership", use.membershipId())
                .param("startsOn", use.startsOn(), Types.DATE)
                .param("until", use.until())
                .param("application", applicationId)
                .update();
    }

    void released(UUID applicationId, String reason) {
        jdbc.sql("""
                        update redemption set status = 'released', seat_id = null, spent_voucher_id = null,
                            expires_at = null, ask_at = null, release_reason = :reason
                        where application_id = :application
                        """)
                .param("reason", reason)
                .param("application", applicationId)
                .update();
    }

    /// What the application became, and how long that needs a seat.
    void held(UUID applicationId, SeatUse use) {
        jdbc.sql("""
                        update redemption set membership_id = :membership, membership_starts_on = :startsOn,
                            seat_until = :until
                        where application_id = :application
                        """)
                .param("membership", use.membershipId())
                .param("startsOn", use.startsOn(), Types.DATE)
                .param("until", use.until())
                .param("application", applicationId)
                .update();
    }

    /// Whether somebody else holds a seat with this application's code for one person, or its person holds one by
    /// another application.
    boolean isTakenByAnother(UUID applicationId) {
        return jdbc.sql("""
                        select exists (
                            select from redemption mine join redemption other on other.application_id <> mine.application_id
                            where mine.application_id = :application and other.status in ('reserved', 'redeemed')
                              and (other.spent_voucher_id = mine.voucher_id
                                   or other.person_id = mine.person_id and other.agreement_id = mine.agreement_id))
                        """)
                .param("application", applicationId)
                .query(Boolean.class)
                .single();
    }

    /// Applications whose memberships needed their seats to a day before this one; those that others are just dealing
    /// with are left out.
    List<UUID> overBy(LocalDate today, int limit) {
        return jdbc.sql("""
                        select application_id from redemption where status = 'redeemed' and seat_until < :today
                        order by seat_until limit :limit for update skip locked
                        """)
                .param("today", today)
                .param("limit", limit)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    void returnedEarly(UUID applicationId, String reason) {
        jdbc.sql("update redemption set release_reason = :reason where application_id = :application")
                .param("reason", reason)
                .param("application", applicationId)
                .update();
    }

    /// Reservations to ask about now; each is asked about again at `nextAskAt` unless it has ended by then.
    List<Redemption> due(Instant now, Instant nextAskAt, int limit) {
        return jdbc.sql("""
                        with due as (
                            select application_id from redemption where status = 'reserved' and ask_at <= :now
                            order by ask_at limit :limit for update skip locked)
                        update redemption r set ask_at = :nextAskAt from due where r.application_id = due.application_id
                        returning r.*
                        """)
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .param("nextAskAt", Timestamp.from(nextAskAt))
                .query(this::redemption)
                .list();
    }

    private Redemption redemption(ResultSet row, int n) throws SQLException {
        return new Redemption(
                row.getObject("application_id", UUID.class),
                RedemptionStatus.of(row.getString("status")),
                row.getObject("agreement_id", UUID.class),
                row.getObject("seat_id", UUID.class),
                row.getObject("membership_id", UUID.class),
                row.getObject("membership_starts_on", LocalDate.class),
                row.getObject("seat_until", LocalDate.class),
                row.getString("release_reason"));
    }
}
