package org.collegium.corporate.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.collegium.corporate.Applicant;
import org.collegium.corporate.CorporateTest;
import org.collegium.corporate.Employer;
import org.collegium.corporate.voucher.VoucherCode;
import org.collegium.corporate.voucher.VoucherHashing;
import org.collegium.testing.MovableClock;
import org.collegium.testing.Scenarios;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Whatever the order, repetition and loss of facts: the same rows, no seat too many and none lost.
@CorporateTest
class ConversationOrderIT {

    private static final int SEATS = 4;

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final LocalDate LEAVES_ON = LocalDate.of(2026, 2, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2126, 1, 1);

    private static final Applicant JOINS = Applicant.fresh();
    private static final Applicant LEAVES = Applicant.fresh();
    private static final Applicant GIVES_UP = Applicant.fresh();
    private static final Applicant JOINS_LATE = Applicant.fresh();
    private static final Applicant GUESSES = Applicant.fresh();

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ReservingSeats reserving;

    @Autowired
    private EndingReservations ending;

    @Autowired
    private ExpiringReservations expiring;

    @Autowired
    private ReleasingLeavers leavers;

    @Autowired
    private VoucherHashing hashing;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private String hash = "";
    private Employer employer = new Employer(JOINS.personId(), JOINS.personId(), JOINS.personId(), "");

    @BeforeEach
    void buySeats() {
        employer = Employer.withSeats(port, clock, SEATS, "none");
        hash = hashing.hashOf(VoucherCode.typed(employer.code()));
    }

    @AfterEach
    void putClockBack() {
        emptied();
        clock.backToRealNow();
    }

    @Test
    void endsInTheSameRowsInAnyOrder() {
        Scenarios.in(this::emptied)
                .action("joins asks", world -> asks(JOINS, hash))
                .action("joins is activated", world -> activated(JOINS))
                .action("gives up asks", world -> asks(GIVES_UP, hash))
                .action("gives up returns", world -> returns(GIVES_UP))
                .action("joins late asks", world -> asks(JOINS_LATE, hash))
                .action("a quarter of an hour passes", world -> quarterOfAnHourPasses())
                .action("joins late is activated", world -> activated(JOINS_LATE))
                .action("guesses asks", world -> asks(GUESSES, "0".repeat(64)))
                .action("leaves asks", world -> asks(LEAVES, hash))
                .action("leaves is activated", world -> activated(LEAVES))
                .action("leaves cancels", world -> leavers.ends(new MembershipEnd(LEAVES.membershipId(), LEAVES_ON)))
                .action("leaves lapses", world -> leavers.ends(new MembershipEnd(LEAVES.membershipId(), LEAVES_ON)))
                .losing(this::rolledBack)
                .invariant(world -> seatsAddUp())
                .sameEndAs(world -> rows())
                .runs(150)
                .inAnyOrder();
    }

    @Test
    void neverOversellsHoweverFactsContradictEachOther() {
        Scenarios.in(this::emptied)
                .action("joins asks", world -> asks(JOINS, hash))
                .action("joins is activated", world -> activated(JOINS))
                .action("joins returns", world -> returns(JOINS))
                .action("gives up asks", world -> asks(GIVES_UP, hash))
                .action("gives up returns", world -> returns(GIVES_UP))
                .action("joins late asks", world -> asks(JOINS_LATE, hash))
                .action("joins late is activated", world -> activated(JOINS_LATE))
                .action("guesses asks", world -> asks(GUESSES, hash))
                .action("joins leaves", world -> leavers.ends(new MembershipEnd(JOINS.membershipId(), LEAVES_ON)))
                .action("a day begins", world -> leavers.release())
                .action("a quarter of an hour passes", world -> quarterOfAnHourPasses())
                .losing(this::rolledBack)
                .invariant(world -> seatsAddUp())
                .runs(60)
                .inRandomWalks(25);
    }

    private ConversationOrderIT emptied() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update seat set application_id = null where agreement_id = :agreement")
                    .param("agreement", employer.agreementId())
                    .update();
            for (Applicant one : List.of(JOINS, LEAVES, GIVES_UP, JOINS_LATE, GUESSES)) {
                jdbc.sql("delete from membership_end where membership_id = :membership")
                        .param("membership", one.membershipId())
                        .update();
                jdbc.sql("delete from redemption where application_id = :application")
                        .param("application", one.applicationId())
                        .update();
            }
        });
        return this;
    }

    private void asks(Applicant applicant, String voucherHash) {
        reserving.reserve(new ReserveSeat(
                applicant.applicationId(), applicant.personId(), "employed", voucherHash, "sample.example.org", true));
    }

    private void activated(Applicant applicant) {
        try {
            ending.redeem(new RedeemSeat(applicant.applicationId(), applicant.membershipId(), FIRST_DAY, LAST_DAY));
        } catch (IllegalStateException forAPersonToLookAt) {
            // Contradicting facts end as a dead letter and change nothing; the invariant sees whether that is so.
            assertThat(forAPersonToLookAt)
                    .hasMessageContaining(applicant.applicationId().toString());
        }
    }

    private void returns(Applicant applicant) {
        ending.giveBack(applicant.applicationId(), "reservation-expired");
    }

    private void quarterOfAnHourPasses() {
        clock.advance(Duration.ofMinutes(16));
        expiring.ask();
    }

    private void rolledBack(ConversationOrderIT world, Consumer<ConversationOrderIT> action) {
        transaction.executeWithoutResult(status -> {
            action.accept(world);
            status.setRollbackOnly();
        });
    }

    /// Every seat is free, or held by the one live redemption that says so.
    private void seatsAddUp() {
        boolean addUp = jdbc.sql("""
                        select (select count(*) from seat s left join redemption r on r.seat_id = s.id
                                where s.agreement_id = :agreement
                                  and s.application_id is not distinct from r.application_id) = :seats
                           and (select count(*) from redemption r
                                where r.agreement_id = :agreement and r.status in ('reserved', 'redeemed')) <= :seats
                        """)
                .param("agreement", employer.agreementId())
                .param("seats", SEATS)
                .query(Boolean.class)
                .single();
        assertThat(addUp).isTrue();
    }

    private List<String> rows() {
        return jdbc.sql("""
                        select application_id || ' ' || status || ' ' || coalesce(refusal, release_reason, '')
                               || ' ' || coalesce(membership_id::text, '') || ' ' || coalesce(seat_until::text, '') || ' ' || (seat_id is not null)
                        from redemption where application_id = any(cast(:all as uuid[])) order by 1
                        """)
                .param(
                        "all",
                        List.of(JOINS, LEAVES, GIVES_UP, JOINS_LATE, GUESSES).stream()
                                .map(one -> one.applicationId().toString())
                                .toArray(String[]::new))
                .query((row, n) -> row.getString(1))
                .list();
    }
}
