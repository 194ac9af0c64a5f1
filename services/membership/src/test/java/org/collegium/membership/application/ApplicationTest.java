package org.collegium.membership.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.collegium.membership.application.ApplicationEvent.DuplicateReceived;
import org.collegium.membership.application.ApplicationEvent.SeatRequested;
import org.collegium.membership.member.Sponsorship;
import org.collegium.membership.person.MailAddress;
import org.collegium.membership.person.PersonId;
import org.collegium.membership.person.PersonName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApplicationTest {

    private static final LocalDate TODAY = LocalDate.of(2012, 11, 30);
    private static final PersonId OWNER = new PersonId(UuidCreator.getTimeOrderedEpoch());

    @Test
    void tellsOneFactWhetherItsAddressIsKnownOrNot() {
        assertThat(application("CODE", null).presentVoucher("hash")).isInstanceOf(SeatRequested.class);
        assertThat(application("CODE", OWNER).presentVoucher("hash")).isInstanceOf(DuplicateReceived.class);
    }

    @Test
    void tellsTheOwnerOfAKnownAddressOnce() {
        Application application = application(null, OWNER);

        assertThat(application.screen()).hasSize(1);
        assertThat(application.screen()).isEmpty();
        assertThat(application.addressTaken(OWNER)).isEmpty();
    }

    @Test
    void takesASeatAsLongAsTheAgreementRuns() {
        SeatStep step = application("CODE", null).offered(seat(TODAY), TODAY);

        assertThat(step).isInstanceOf(SeatStep.TakeSeat.class);
    }

    @Test
    void returnsASeatOfAnAgreementThatHasEnded() {
        Application application = application("CODE", null);

        assertThat(application.offered(seat(TODAY.minusDays(1)), TODAY))
                .isEqualTo(new SeatStep.ReturnSeat(SeatReturn.APPLICATION_WITHDRAWN));
        assertThat(application.view().refusal()).isEqualTo(SeatRefusal.AGREEMENT_NOT_ACTIVE);
    }

    @ParameterizedTest
    @EnumSource(SeatRefusal.class)
    void staysRefusedForTheFirstReasonAndReturnsWhateverSeatComes(SeatRefusal reason) {
        Application application = application("CODE", null);
        Optional<ClientNetwork> guesser = application.seatRefused(reason);

        application.seatRefused(SeatRefusal.NO_SEAT_LEFT);

        assertThat(guesser.isPresent()).isEqualTo(reason == SeatRefusal.VOUCHER_UNKNOWN);
        assertThat(application.view().refusal()).isEqualTo(reason);
        assertThat(application.offered(seat(TODAY), TODAY)).isInstanceOf(SeatStep.ReturnSeat.class);
        assertThat(application.reservationExpired()).isInstanceOf(SeatStep.ReturnSeat.class);
        assertThat(SeatRefusal.ofCode(reason.code())).isEqualTo(reason);
    }

    private static Application application(@Nullable String code, @Nullable PersonId owner) {
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
                        new ClientNetwork(1)),
                6000,
                Optional.ofNullable(owner),
                Instant.EPOCH);
    }

    private static HeldSeat seat(LocalDate endsOn) {
        return new HeldSeat(
                new ApplicationId(UuidCreator.getRandomBased()),
                new Sponsorship(UuidCreator.getTimeOrderedEpoch(), "Sample Council"),
                endsOn);
    }
}
