package org.collegium.membership.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.membership.application.ApplicationEvent.SeatRequested;
import org.collegium.membership.member.Acquaintance;
import org.collegium.membership.member.Admission;
import org.collegium.membership.member.Sponsorship;
import org.collegium.membership.person.MailAddress;
import org.collegium.membership.person.PersonId;
import org.collegium.membership.person.PersonName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ApplicationTest {

    private static final LocalDate TODAY = LocalDate.of(2012, 11, 30);
    private static final Instant NOW = Instant.EPOCH;
    private static final PersonId OWNER = new PersonId(UuidCreator.getTimeOrderedEpoch());

    @Test
    void waitsForTheProofWhoeverHasTheAddress() {
        assertThat(unproved("CODE").view().status()).isEqualTo(ApplicationStatus.AWAITING_EMAIL);
        assertThat(unproved(null).view().amountPence()).isNull();
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void goesOnAsWhoeverHasTheAddress(Proof proof) {
        Application paying = unproved(null);
        Application sponsored = unproved("CODE");

        assertThat(paying.emailProved(proof.owner, NOW)).isEmpty();
        Optional<SeatRequested> seat = sponsored.emailProved(proof.owner, NOW);

        assertThat(paying.view().status()).isEqualTo(proof.paying);
        assertThat(sponsored.view().status()).isEqualTo(proof.sponsored);
        assertThat(seat.isPresent()).isEqualTo(proof.sponsored == ApplicationStatus.AWAITING_VOUCHER);
        assertThat(sponsored.emailProved(proof.owner, NOW)).as("again").isEmpty();
    }

    static Stream<Proof> proofs() {
        return Stream.of(
                new Proof(
                        new Acquaintance.Stranger(),
                        ApplicationStatus.AWAITING_PAYMENT,
                        ApplicationStatus.AWAITING_VOUCHER),
                new Proof(
                        new Acquaintance.Known(OWNER),
                        ApplicationStatus.AWAITING_PAYMENT,
                        ApplicationStatus.AWAITING_VOUCHER),
                new Proof(
                        new Acquaintance.Belonged(OWNER),
                        ApplicationStatus.AWAITING_PAYMENT,
                        ApplicationStatus.AWAITING_VOUCHER),
                new Proof(
                        new Acquaintance.Belongs(OWNER, TODAY), ApplicationStatus.REFUSED, ApplicationStatus.REFUSED));
    }

    record Proof(Acquaintance owner, ApplicationStatus paying, ApplicationStatus sponsored) {}

    @Test
    void asksForTheSeatAsThePersonWhoIsKnown() {
        for (Acquaintance owner : List.of(new Acquaintance.Known(OWNER), new Acquaintance.Belonged(OWNER))) {
            assertThat(unproved("CODE").emailProved(owner, NOW))
                    .hasValueSatisfying(seat -> assertThat(seat.person()).isEqualTo(OWNER));
        }
    }

    @Test
    void tellsFormerMembersFromNewcomersAfterTheProof() {
        Application former = unproved(null);
        Application newcomer = unproved(null);
        assertThat(former.view().formerMember()).isFalse();

        former.emailProved(new Acquaintance.Belonged(OWNER), NOW);
        newcomer.emailProved(new Acquaintance.Stranger(), NOW);

        assertThat(former.view().formerMember()).isTrue();
        assertThat(newcomer.view().formerMember()).isFalse();
    }

    @Test
    void returnsASeatThatComesForAMember() {
        Application application = application("CODE");
        application.addressTaken(new Admission.AddressTaken(OWNER, TODAY));

        assertThat(application.view().refusal()).isEqualTo(ApplicationRefusal.ALREADY_A_MEMBER);
        assertThat(application.view().memberUntil()).isEqualTo(TODAY);
        assertThat(application.offered(seat(TODAY), TODAY))
                .isEqualTo(new SeatStep.ReturnSeat(SeatReturn.ALREADY_A_MEMBER));
    }

    @Test
    void takesASeatAsLongAsTheAgreementRuns() {
        SeatStep step = application("CODE").offered(seat(TODAY), TODAY);

        assertThat(step).isInstanceOf(SeatStep.TakeSeat.class);
    }

    @Test
    void returnsASeatOfAnAgreementThatHasEnded() {
        Application application = application("CODE");

        assertThat(application.offered(seat(TODAY.minusDays(1)), TODAY))
                .isEqualTo(new SeatStep.ReturnSeat(SeatReturn.APPLICATION_WITHDRAWN));
        assertThat(application.view().refusal()).isEqualTo(ApplicationRefusal.AGREEMENT_NOT_ACTIVE);
    }

    @ParameterizedTest
    @EnumSource(ApplicationRefusal.class)
    void staysRefusedForTheFirstReasonAndReturnsWhateverSeatComes(ApplicationRefusal reason) {
        Application application = application("CODE");
        Optional<ClientNetwork> guesser = application.seatRefused(reason);

        application.seatRefused(ApplicationRefusal.NO_SEAT_LEFT);

        assertThat(guesser.isPresent()).isEqualTo(reason == ApplicationRefusal.VOUCHER_UNKNOWN);
        assertThat(application.view().refusal()).isEqualTo(reason);
        assertThat(application.offered(seat(TODAY), TODAY)).isInstanceOf(SeatStep.ReturnSeat.class);
        assertThat(application.reservationExpired()).isInstanceOf(SeatStep.ReturnSeat.class);
        assertThat(ApplicationRefusal.ofCode(reason.code())).isEqualTo(reason);
    }

    @ParameterizedTest
    @MethodSource("leftPayments")
    void remindsOnceOfAPaymentThatCanBeMade(LeftPayment left) {
        Application application = application(null);
        if (left.declined) {
            application.paymentDeclined(NOW);
        }

        var first = application.paymentLeft(left.owner, left.appliedAgain, "Employed", TODAY);
        var second = application.paymentLeft(left.owner, false, "Employed", TODAY);

        assertThat(first.isPresent()).isEqualTo(left.reminded);
        assertThat(first.map(event -> event.fee()))
                .isIn(Optional.empty(), Optional.of(new UnpaidFee("Employed", 6000, left.declined, TODAY)));
        assertThat(second).isEmpty();
    }

    static Stream<LeftPayment> leftPayments() {
        return Stream.of(
                new LeftPayment(new Acquaintance.Stranger(), false, false, true),
                new LeftPayment(new Acquaintance.Known(OWNER), false, true, true),
                new LeftPayment(new Acquaintance.Stranger(), true, true, false),
                new LeftPayment(new Acquaintance.Belonged(OWNER), false, false, true),
                new LeftPayment(new Acquaintance.Belongs(OWNER, TODAY), false, true, false));
    }

    record LeftPayment(Acquaintance owner, boolean appliedAgain, boolean declined, boolean reminded) {}

    @Test
    void remindsNobodyWhoHasNothingToPay() {
        assertThat(unproved(null).paymentLeft(new Acquaintance.Stranger(), false, "Employed", TODAY))
                .isEmpty();
        assertThat(application("CODE").paymentLeft(new Acquaintance.Stranger(), false, "Employed", TODAY))
                .isEmpty();
    }

    private static Application application(@Nullable String code) {
        Application application = unproved(code);
        application.emailProved(new Acquaintance.Stranger(), NOW);
        return application;
    }

    private static Application unproved(@Nullable String code) {
        return new Application(
                new ApplicationId(UuidCreator.getRandomBased()),
                new PersonId(UuidCreator.getTimeOrderedEpoch()),
                new ApplyForMembership(
                        new PersonName("Sample", "Member"),
                        new MailAddress("sample@example.org"),
                        "employed",
                        null,
                        code == null ? null : new VoucherCode(code),
                        true,
                        false,
                        null,
                        new ClientNetwork(1)),
                6000,
                code == null ? null : "hash",
                Instant.EPOCH);
    }

    private static HeldSeat seat(LocalDate endsOn) {
        return new HeldSeat(
                new ApplicationId(UuidCreator.getRandomBased()),
                new Sponsorship(UuidCreator.getTimeOrderedEpoch(), "Sample Council"),
                endsOn);
    }
}
