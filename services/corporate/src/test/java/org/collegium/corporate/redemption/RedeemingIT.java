package org.collegium.corporate.redemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collegium.corporate.Employer.BASE;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.UUID;
import org.collegium.contracts.corporate.ReservationExpiredV1;
import org.collegium.contracts.corporate.SeatRedeemedV1;
import org.collegium.contracts.corporate.SeatRefusedV1;
import org.collegium.contracts.corporate.SeatReleasedV1;
import org.collegium.contracts.corporate.SeatReservedV2;
import org.collegium.contracts.membership.SeatRequestedV1;
import org.collegium.corporate.Applicant;
import org.collegium.corporate.CorporateTest;
import org.collegium.corporate.Employer;
import org.collegium.corporate.voucher.VoucherCode;
import org.collegium.corporate.voucher.VoucherHashing;
import org.collegium.testing.EventProbe;
import org.collegium.testing.FactSender;
import org.collegium.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The conversation over Kafka: the test plays membership.
@CorporateTest
class RedeemingIT {

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private VoucherHashing hashing;

    private final FactSender membership = new FactSender(MovableClock.atRealNow());
    private final EventProbe probe = EventProbe.fromNow("corporate.redemption");

    @AfterEach
    void hangUp() {
        probe.close();
        membership.close();
        clock.backToRealNow();
    }

    @Test
    void reservesAndRedeemsSeat() {
        Employer employer = Employer.withSeats(port, clock, 10, "none");
        Applicant applicant = applicant();

        membership.send(applicant.applicationId(), applicant.asks(hash(employer)));
        SeatReservedV2 reserved = probe.expect(SeatReservedV2.class);
        membership.send(applicant.membershipId(), applicant.isActivated(employer.agreementId()));
        SeatRedeemedV1 redeemed = probe.expect(SeatRedeemedV1.class);
        probe.expectNothingMore();

        assertThat(reserved.sponsor()).isEqualTo("Sample County Council");
        assertThat(reserved.membershipEndsOn())
                .isEqualTo(LocalDate.now(clock).plusYears(1).minusDays(1));
        assertThat(reserved.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(redeemed.seatId()).isEqualTo(reserved.seatId());
        assertThat(redeemed.membershipId()).isEqualTo(applicant.membershipId());
        assertThat(employer.seats(port)).containsExactly(10, 0, 1, 9);
    }

    @Test
    void releasesReturnedSeat() {
        Employer employer = Employer.withSeats(port, clock, 1, "none");
        Applicant applicant = applicant();

        membership.send(applicant.applicationId(), applicant.asks(hash(employer)));
        probe.expect(SeatReservedV2.class);
        membership.send(applicant.applicationId(), applicant.returns());
        SeatReleasedV1 released = probe.expect(SeatReleasedV1.class);

        assertThat(released.reason()).isEqualTo("reservation-expired");
        assertThat(employer.seats(port)).containsExactly(1, 0, 0, 1);
    }

    @Test
    void keepsExpiredSeatHeldUntilMembershipAnswers() {
        Employer employer = Employer.withSeats(port, clock, 1, "none");
        Applicant applicant = applicant();
        membership.send(applicant.applicationId(), applicant.asks(hash(employer)));
        probe.expect(SeatReservedV2.class);

        clock.advance(Duration.ofMinutes(16));
        probe.expect(ReservationExpiredV1.class);
        assertThat(employer.seats(port)).containsExactly(1, 1, 0, 0);
        membership.send(applicant.membershipId(), applicant.isActivated(employer.agreementId()));
        probe.expect(SeatRedeemedV1.class);

        assertThat(employer.seats(port)).containsExactly(1, 0, 1, 0);
    }

    @Test
    void asksAgainWhenMembershipIsSilent() {
        Employer employer = Employer.withSeats(port, clock, 1, "none");
        Applicant applicant = applicant();
        membership.send(applicant.applicationId(), applicant.asks(hash(employer)));
        probe.expect(SeatReservedV2.class);

        clock.advance(Duration.ofMinutes(16));
        probe.expect(ReservationExpiredV1.class);
        clock.advance(Duration.ofMinutes(61));
        probe.expect(ReservationExpiredV1.class);

        assertThat(employer.seats(port)).containsExactly(1, 1, 0, 0);
    }

    @Test
    void handlesRedeliveredFactsOnce() {
        Employer employer = Employer.withSeats(port, clock, 10, "none");
        Applicant applicant = applicant();
        SeatRequestedV1 request = applicant.asks(hash(employer));
        UUID requestId = membership.send(applicant.applicationId(), request);
        probe.expect(SeatReservedV2.class);

        membership.send(requestId, applicant.applicationId(), request);
        membership.send(applicant.applicationId(), request);
        membership.send(applicant.membershipId(), applicant.isActivated(employer.agreementId()));
        membership.send(applicant.membershipId(), applicant.isActivated(employer.agreementId()));
        probe.expect(SeatRedeemedV1.class);
        probe.expectNothingMore();

        assertThat(employer.seats(port)).containsExactly(10, 0, 1, 9);
    }

    @Test
    void refusesUnknownCode() {
        Applicant applicant = applicant();

        membership.send(applicant.applicationId(), applicant.asks("0".repeat(64)));

        assertThat(probe.expect(SeatRefusedV1.class).code()).isEqualTo("voucher-unknown");
    }

    @Test
    void refusesRotatedCodeAndKeepsRedeemedSeats() {
        Employer employer = Employer.withSeats(port, clock, 10, "none");
        Applicant member = applicant();
        membership.send(member.applicationId(), member.asks(hash(employer)));
        probe.expect(SeatReservedV2.class);
        membership.send(member.membershipId(), member.isActivated(employer.agreementId()));
        probe.expect(SeatRedeemedV1.class);

        assertThat(Employer.staff(port)
                        .post(BASE + "/vouchers/" + employer.voucherId() + "/rotation")
                        .status())
                .isEqualTo(201);
        Applicant late = applicant();
        membership.send(late.applicationId(), late.asks(hash(employer)));

        assertThat(probe.expect(SeatRefusedV1.class).code()).isEqualTo("voucher-unknown");
        assertThat(employer.seats(port)).containsExactly(10, 0, 1, 9);
    }

    @Test
    void refusesSecondSeatForThePerson() {
        Employer employer = Employer.withSeats(port, clock, 10, "none");
        Applicant first = applicant();
        membership.send(first.applicationId(), first.asks(hash(employer)));
        probe.expect(SeatReservedV2.class);

        Applicant second = first.applyingAgain();
        probe.about(second.applicationId());
        membership.send(second.applicationId(), second.asks(hash(employer)));

        assertThat(probe.expect(SeatRefusedV1.class).code()).isEqualTo("already-redeemed");
    }

    @Test
    void refusesAddressOutsideTheEmployersDomains() {
        Employer employer = Employer.withSeats(port, clock, 10, "email-domain");
        Applicant stranger = applicant();

        membership.send(stranger.applicationId(), stranger.asks(hash(employer), "employed", "other.example", true));

        assertThat(probe.expect(SeatRefusedV1.class).code()).isEqualTo("email-domain-not-covered");
    }

    @Test
    void refusesAnAddressThatIsNotProved() {
        Employer employer = Employer.withSeats(port, clock, 10, "email-domain");
        Applicant stranger = applicant();

        membership.send(
                stranger.applicationId(), stranger.asks(hash(employer), "employed", "sample.example.org", false));

        assertThat(probe.expect(SeatRefusedV1.class).code()).isEqualTo("email-domain-not-covered");
    }

    @Test
    void refusesAnotherPlanAndSaysWhichOneTheSeatIsFor() {
        Employer employer = Employer.withSeats(port, clock, 10, "none");
        Applicant independent = applicant();
        membership.send(
                independent.applicationId(),
                independent.asks(hash(employer), "independent", "sample.example.org", true));
        assertThat(probe.expect(SeatRefusedV1.class).code()).isEqualTo("plan-not-covered");

        Applicant employed = applicant();
        membership.send(employed.applicationId(), employed.asks(hash(employer)));

        assertThat(probe.expect(SeatReservedV2.class).plan()).isEqualTo("employed");
        assertThat(employer.seats(port)).containsExactly(10, 1, 0, 9);
    }

    @Test
    void refusesSeatAfterTheAgreementHasEnded() {
        Employer employer = Employer.withSeats(port, clock, 10, "none");
        clock.advance(Period.ofYears(2));
        Applicant late = applicant();

        membership.send(late.applicationId(), late.asks(hash(employer)));

        assertThat(probe.expect(SeatRefusedV1.class).code()).isEqualTo("agreement-not-active");
        assertThat(Employer.staff(port)
                        .post(BASE + "/agreements/" + employer.agreementId() + "/vouchers", Map.of("kind", "shared"))
                        .text("code"))
                .isEqualTo("agreement-not-active");
    }

    private Applicant applicant() {
        Applicant applicant = Applicant.fresh();
        probe.about(applicant.applicationId());
        return applicant;
    }

    private String hash(Employer employer) {
        return hashing.hashOf(VoucherCode.typed(employer.code()));
    }
}
