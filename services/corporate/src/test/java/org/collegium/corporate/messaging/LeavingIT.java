package org.collegium.corporate.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.collegium.contracts.corporate.SeatRedeemedV1;
import org.collegium.contracts.corporate.SeatRefusedV1;
import org.collegium.contracts.corporate.SeatReleasedV1;
import org.collegium.contracts.corporate.SeatReservedV2;
import org.collegium.corporate.Applicant;
import org.collegium.corporate.CorporateTest;
import org.collegium.corporate.Employer;
import org.collegium.corporate.voucher.VoucherCode;
import org.collegium.corporate.voucher.VoucherHashing;
import org.collegium.messaging.Envelope;
import org.collegium.messaging.Subscriptions;
import org.collegium.testing.EventProbe;
import org.collegium.testing.FactSender;
import org.collegium.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Members leave, and their seats come back.
@CorporateTest
class LeavingIT {

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private VoucherHashing hashing;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MembershipListener listener;

    private final FactSender membership = new FactSender(MovableClock.atRealNow());
    private final EventProbe probe = EventProbe.fromNow("corporate.redemption");

    @AfterEach
    void hangUp() {
        probe.close();
        membership.close();
        clock.backToRealNow();
    }

    @Test
    void givesTheSeatToTheNextWhenTheLastDayIsOver() {
        Employer employer = Employer.withSeats(port, clock, 1, "none");
        Applicant leaver = member(employer);
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);

        membership.send(leaver.membershipId(), leaver.cancels(tomorrow));
        clock.advance(Period.ofDays(1));
        probe.about(leaver.applicationId()).expectNothingMore();
        assertThat(employer.seats(port)).containsExactly(1, 0, 1, 0);
        clock.advance(Period.ofDays(1));
        SeatReleasedV1 released = probe.expect(SeatReleasedV1.class);

        assertThat(released.reason()).isEqualTo("member-left");
        assertThat(employer.seats(port)).containsExactly(1, 0, 0, 1);
        member(employer);
        assertThat(employer.seats(port)).containsExactly(1, 0, 1, 0);
    }

    @Test
    void freesTheSeatAtOnceForWhoeverResignsNow() {
        Employer employer = Employer.withSeats(port, clock, 1, "none");
        Applicant leaver = member(employer);

        membership.send(leaver.membershipId(), leaver.resignsNow(LocalDate.now(clock)));

        assertThat(probe.about(leaver.applicationId())
                        .expect(SeatReleasedV1.class)
                        .reason())
                .isEqualTo("member-left");
        membership.send(leaver.membershipId(), leaver.lapsed(LocalDate.now(clock)));
        membership.send(leaver.membershipId(), leaver.isActivated(employer.agreementId()));
        probe.expectNothingMore();
        assertThat(employer.seats(port)).containsExactly(1, 0, 0, 1);
    }

    @Test
    void letsThePersonUseTheAgreementAgain() {
        Employer employer = Employer.withSeats(port, clock, 1, "none");
        Applicant leaver = member(employer);
        membership.send(leaver.membershipId(), leaver.resignsNow(LocalDate.now(clock)));
        probe.about(leaver.applicationId()).expect(SeatReleasedV1.class);

        Applicant back = leaver.applyingAgain();
        probe.about(back.applicationId());
        membership.send(back.applicationId(), back.asks(hash(employer)));

        probe.expect(SeatReservedV2.class);
    }

    @Test
    void makesACodeForOnePersonUsableAgainAndNeverTwice() {
        Employer employer = Employer.withSeats(port, clock, 3, "unique-code");
        Applicant leaver = member(employer);
        Applicant early = applicant();
        membership.send(early.applicationId(), early.asks(hash(employer)));
        assertThat(probe.expect(SeatRefusedV1.class).code()).isEqualTo("already-redeemed");
        membership.send(leaver.membershipId(), leaver.resignsNow(LocalDate.now(clock)));
        probe.about(leaver.applicationId()).expect(SeatReleasedV1.class);

        // Gives the seat back and becomes a member all the same: the code is spent again.
        Applicant late = applicant();
        membership.send(late.applicationId(), late.asks(hash(employer)));
        probe.expect(SeatReservedV2.class);
        membership.send(late.applicationId(), late.returns());
        probe.expect(SeatReleasedV1.class);
        membership.send(late.membershipId(), late.isActivated(employer.agreementId()));
        probe.expect(SeatRedeemedV1.class);

        Applicant other = applicant();
        membership.send(other.applicationId(), other.asks(hash(employer)));
        assertThat(probe.expect(SeatRefusedV1.class).code()).isEqualTo("already-redeemed");
        assertThat(employer.seats(port)).containsExactly(3, 0, 1, 2);
    }

    @Test
    void freesTheSeatsOfThoseWhoLeftUnheardWhenFactsAreReadAgain() {
        Employer employer = Employer.withSeats(port, clock, 1, "none");
        Applicant leaver = member(employer);
        LocalDate today = LocalDate.now(clock);
        // As the row of a member stood who left before corporate listened to it.
        jdbc.sql("UPDATE redemption SET membership_starts_on = NULL, seat_until = NULL WHERE application_id = ?")
                .param(leaver.applicationId())
                .update();
        Replayed replayed = new Replayed();
        listener.subscribe(replayed);

        replayed.tell(leaver.asks(hash(employer)));
        replayed.tell(leaver.returns());
        replayed.tell(leaver.isActivated(employer.agreementId(), today.minusYears(1), today.plusDays(9)));
        assertThat(employer.seats(port)).containsExactly(1, 0, 1, 0);
        replayed.tell(leaver.cancels(today.minusDays(1)));

        assertThat(probe.about(leaver.applicationId())
                        .expect(SeatReleasedV1.class)
                        .reason())
                .isEqualTo("member-left");
        replayed.tell(leaver.isActivated(employer.agreementId(), today.minusYears(1), today.plusDays(9)));
        replayed.tell(leaver.cancels(today.minusDays(1)));
        probe.expectNothingMore();
        assertThat(employer.seats(port)).containsExactly(1, 0, 0, 1);
    }

    private Applicant member(Employer employer) {
        Applicant applicant = applicant();
        membership.send(applicant.applicationId(), applicant.asks(hash(employer)));
        probe.expect(SeatReservedV2.class);
        membership.send(applicant.membershipId(), applicant.isActivated(employer.agreementId()));
        probe.expect(SeatRedeemedV1.class);
        return applicant;
    }

    private Applicant applicant() {
        Applicant applicant = Applicant.fresh();
        probe.about(applicant.applicationId());
        return applicant;
    }

    private String hash(Employer employer) {
        return hashing.hashOf(VoucherCode.typed(employer.code()));
    }

    /// Hands facts over as they come when a topic is read again from its start.
    private static final class Replayed implements Subscriptions {

        private final Map<Class<?>, FactHandler<?>> handlers = new HashMap<>();

        @Override
        public <T extends Record> Subscriptions on(Class<T> contract, FactHandler<T> handler) {
            handlers.put(contract, handler);
            return this;
        }

        @Override
        public <T extends Record> Subscriptions onBatch(Class<T> contract, BatchHandler<T> handler) {
            throw new UnsupportedOperationException("Corporate handles facts one by one.");
        }

        @SuppressWarnings("unchecked") // Each handler stands under the class that it takes.
        private <T extends Record> void tell(T fact) {
            UUID id = UUID.randomUUID();
            Envelope envelope = new Envelope(id, "sample", "membership", "sample", id, Instant.EPOCH, true);
            ((FactHandler<T>) Objects.requireNonNull(handlers.get(fact.getClass()))).handle(fact, envelope);
        }
    }
}
