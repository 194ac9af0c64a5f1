package org.collegium.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.collegium.contracts.membership.MembershipActivatedV1;
import org.collegium.contracts.membership.SeatRequestedV1;
import org.collegium.contracts.membership.SeatReturnedV1;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.EventProbe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VoucherIT extends RunningService {

    private static final String CODE = "essex-7k4m-9q2x-tn5w";
    private static final String CODE_HASH = "813d3607ffb74d982e0a57f835bbaf0d1dd1d730a047fd58e40276e732489639";
    private static final String RETURNED = "collegium.membership.seat-returned.v1";
    private static final String PERSON = "collegium.membership.person-changed.v1";
    private static final String ACTIVATED = "collegium.membership.membership-activated.v1";

    Seats seats;

    @BeforeEach
    void agree() {
        seats = new Seats(UuidCreator.getTimeOrderedEpoch(), clock);
    }

    @Test
    void asksTheAgreementForASeat() {
        try (EventProbe probe = EventProbe.fromNow()) {
            Answer answer = joining.apply(Joining.application("Sample.Member.Voucher@Work.Example.org", CODE));

            UUID application = UUID.fromString(answer.text("id"));
            assertThat(answer.text("status")).isEqualTo("awaiting-voucher");
            assertThat(answer.json().has("payment")).isFalse();
            SeatRequestedV1 requested = probe.about(application).expect(SeatRequestedV1.class);
            assertThat(requested)
                    .isEqualTo(new SeatRequestedV1(
                            application, personOf(application), "employed", CODE_HASH, "work.example.org", true));
            assertThat(application.version()).isEqualTo(4);
        }
    }

    @Test
    void makesAMemberWhenASeatIsHeld() {
        UUID application = joining.applied(Joining.application(Joining.newAddress(), CODE));
        LocalDate lastDay = LocalDate.now(clock).plusDays(100);
        try (EventProbe probe =
                EventProbe.fromNow("membership.person", "membership.membership", "membership.application")) {
            probe.mentioning(application, personOf(application));

            corporate.send(application, seats.reserved(application, lastDay));

            MembershipActivatedV1 activated =
                    probe.expect(PERSON, ACTIVATED).getLast().as(MembershipActivatedV1.class);
            assertThat(activated.funding()).isEqualTo("agreement");
            assertThat(activated.agreementId()).isEqualTo(seats.agreementId());
            assertThat(activated.sponsor()).isEqualTo("Sample Council");
            assertThat(activated.endsOn()).isEqualTo(lastDay);
            assertThat(joining.await(application, "active").text("membershipNumber"))
                    .isEqualTo(activated.membershipNumber());
        }
    }

    @Test
    void makesAMemberOfThePlanThatTheSeatIsFor() {
        UUID application = joining.applied(Joining.application(Joining.newAddress(), CODE));
        try (EventProbe probe = EventProbe.fromNow("membership.membership")) {
            probe.mentioning(application);

            corporate.send(application, seats.reservedFor("student", application));

            assertThat(probe.expect(MembershipActivatedV1.class).plan()).isEqualTo("student");
        }
    }

    @Test
    void passesARefusalOnAndLetsTheApplicantTryAnotherCode() {
        String email = Joining.newAddress();
        UUID refused = joining.applied(Joining.application(email, CODE));
        corporate.send(refused, seats.refused(refused, "no-seat-left"));

        Answer answer = joining.await(refused, "refused");
        UUID second = joining.applied(Joining.application(email, "LEEDS-0000-0000-0000"));
        corporate.send(second, seats.reserved(second));

        assertThat(answer.json().at("/refusal/code").asString()).isEqualTo("no-seat-left");
        assertThat(answer.json().at("/refusal/detail").asString()).isNotBlank();
        joining.await(second, "active");
    }

    @Test
    void returnsASeatThatExpiredBeforeItWasTaken() {
        UUID application = joining.applied(Joining.application(Joining.newAddress(), CODE));
        try (EventProbe probe = EventProbe.fromNow("membership.application", "membership.membership")) {
            probe.mentioning(application);

            corporate.send(application, seats.expired(application));
            Answer answer = joining.await(application, "refused");
            corporate.send(application, seats.reserved(application));

            assertThat(answer.json().at("/refusal/code").asString()).isEqualTo("reservation-expired");
            assertThat(probe.expect(SeatReturnedV1.class).reason()).isEqualTo("reservation-expired");
            probe.expect(RETURNED);
            probe.expectNothingMore();
        }
    }

    @Test
    void keepsASeatThatIsTakenWhateverComesLate() {
        UUID application = joining.applied(Joining.application(Joining.newAddress(), CODE));
        corporate.send(application, seats.reserved(application));
        Answer active = joining.await(application, "active");
        try (EventProbe probe = EventProbe.fromNow("membership.application", "membership.membership")) {
            probe.mentioning(application);

            corporate.send(application, seats.expired(application));
            corporate.send(application, seats.refused(application, "no-seat-left"));
            corporate.send(application, seats.reserved(application));

            probe.expectNothingMore();
            assertThat(joining.look(application).body()).isEqualTo(active.body());
        }
    }

    @Test
    void refusesASeatOfAnAgreementThatHasEnded() {
        UUID application = joining.applied(Joining.application(Joining.newAddress(), CODE));
        try (EventProbe probe = EventProbe.fromNow("membership.application", "membership.membership")) {
            probe.mentioning(application);

            corporate.send(
                    application,
                    seats.reserved(application, LocalDate.now(clock).minusDays(1)));

            assertThat(joining.await(application, "refused")
                            .json()
                            .at("/refusal/code")
                            .asString())
                    .isEqualTo("agreement-not-active");
            probe.expect(RETURNED);
            probe.expectNothingMore();
        }
    }

    @Test
    void returnsASeatForAnApplicationItDoesNotKnow() {
        UUID application = UuidCreator.getRandomBased();
        try (EventProbe probe = EventProbe.fromNow("membership.application")) {
            corporate.send(application, seats.reserved(application));

            assertThat(probe.about(application).expect(SeatReturnedV1.class).reason())
                    .isEqualTo("application-withdrawn");
        }
    }

    @Test
    void storesTheCodeNowhere() {
        joining.applied(Joining.application(Joining.newAddress(), "HIDDEN-1234-5678-9ABC"));

        List<String> tables = jdbc.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                .query((row, n) -> row.getString(1))
                .list();

        assertThat(tables).contains("application", "outbox");
        for (String table : tables) {
            assertThat(count("SELECT count(*) FROM \"%s\" t WHERE upper(t::text) LIKE '%%HIDDEN%%'".formatted(table)))
                    .as(table)
                    .isZero();
        }
    }
}
