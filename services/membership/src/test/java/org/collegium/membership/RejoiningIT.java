package org.collegium.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.collegium.contracts.membership.EmailProofRequestedV1;
import org.collegium.contracts.membership.MembershipActivatedV1;
import org.collegium.contracts.membership.MembershipCancelledV1;
import org.collegium.contracts.membership.MembershipLapsedV1;
import org.collegium.contracts.membership.PaymentLeftUnfinishedV1;
import org.collegium.contracts.membership.SeatRequestedV1;
import org.collegium.contracts.membership.SeatReturnedV1;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.EventProbe;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import tools.jackson.databind.JsonNode;

/// Whoever belonged once comes back: the same person, membership and number, in another term.
class RejoiningIT extends RunningService {

    private static final String MEMBERS = "/api/membership/members";
    private static final String CODE = "ESSEX-7K4M-9Q2X-TN5W";

    /// Longer than a membership lasts.
    private static final Period AFTERWARDS = Period.ofDays(400);

    @AfterEach
    void restoreTime() {
        clock.backToRealNow();
    }

    @Test
    void belongsAgainUnderTheSameNumberByPaying() {
        String email = Joining.newAddress();
        UUID first = joining.member(email);
        String number = joining.look(first).text("membershipNumber");
        UUID person = personOf(first);
        LocalDate joined = LocalDate.now(clock);
        clock.advance(AFTERWARDS);
        LocalDate today = LocalDate.now(clock);
        try (EventProbe probe = EventProbe.fromNow("membership.membership")) {
            UUID second = proved(Joining.unproved(email));
            Answer waiting = anybody.look(second);
            probe.mentioning(second);

            Answer paid = anybody.pay(second, "settled");

            assertThat(waiting.text("status")).isEqualTo("awaiting-payment");
            assertThat(waiting.json().path("formerMember").asBoolean()).isTrue();
            assertThat(paid.text("status")).isEqualTo("active");
            assertThat(paid.text("membershipNumber")).isEqualTo(number);
            assertThat(paid.json().path("formerMember").asBoolean()).isTrue();
            assertThat(personOf(second)).isEqualTo(person);
            MembershipActivatedV1 activated = probe.expect(MembershipActivatedV1.class);
            assertThat(activated.membershipId()).isEqualTo(membershipOf(first));
            assertThat(activated.personId()).isEqualTo(person);
            assertThat(activated.membershipNumber()).isEqualTo(number);
            assertThat(activated.startsOn()).isEqualTo(today);
            assertThat(activated.applicationId()).isEqualTo(second);
        }
        JsonNode member = officer.get(MEMBERS + "/" + person).json();
        assertThat(member.path("status").asString()).isEqualTo("active");
        assertThat(member.path("terms")
                        .valueStream()
                        .map(term -> LocalDate.parse(term.path("startsOn").asString())))
                .containsExactly(joined, today);
        assertThat(happened(person))
                .containsExactly(
                        "applied", "payment-settled", "joined", "ended", "applied", "payment-settled", "rejoined");
    }

    @Test
    void belongsAgainByASeatOfTheSameAgreement() {
        String email = Joining.newAddress();
        Seats seats = new Seats(UuidCreator.getTimeOrderedEpoch(), clock);
        UUID first = joining.applied(Joining.application(email, CODE));
        corporate.send(first, seats.reserved(first));
        String number = joining.await(first, "active").text("membershipNumber");
        clock.advance(AFTERWARDS);
        try (EventProbe probe = EventProbe.fromNow("membership.application", "membership.membership")) {
            UUID second = proved(Joining.unproved(email, CODE));
            probe.mentioning(second);
            assertThat(probe.expect(SeatRequestedV1.class).personId()).isEqualTo(personOf(first));

            corporate.send(second, seats.reserved(second));

            Answer active = joining.await(second, "active");
            assertThat(active.text("membershipNumber")).isEqualTo(number);
            MembershipActivatedV1 activated = probe.expect(MembershipActivatedV1.class);
            assertThat(activated.membershipId()).isEqualTo(membershipOf(first));
            assertThat(activated.agreementId()).isEqualTo(seats.agreementId());
        }
    }

    @Test
    void comesBackOnTheDayAfterTheLastButNotBefore() {
        String email = Joining.newAddress();
        UUID first = joining.member(email);
        UUID person = personOf(first);
        LocalDate today = LocalDate.now(clock);
        as(person).post(MEMBERS + "/me/cancellation", Map.of("endsOn", "now"));

        JsonNode refused = anybody.look(proved(Joining.unproved(email))).json();
        clock.advance(Period.ofDays(1));
        UUID second = joining.member(email);

        assertThat(refused.path("status").asString()).isEqualTo("refused");
        assertThat(refused.at("/refusal/code").asString()).isEqualTo("already-a-member");
        assertThat(refused.at("/refusal/memberUntil").asString()).isEqualTo(today.toString());
        assertThat(refused.has("formerMember")).isFalse();
        assertThat(joining.look(second).text("membershipNumber"))
                .isEqualTo(joining.look(first).text("membershipNumber"));
        assertThat(happened(person)).contains("cancelled", "ended", "rejoined");
    }

    @Test
    void cancelsTheCurrentTermOnlyAndTellsTheEndOfEachOnce() {
        String email = Joining.newAddress();
        UUID first = joining.member(email);
        UUID person = personOf(first);
        UUID membership = membershipOf(first);
        try (EventProbe probe = EventProbe.fromNow("membership.membership")) {
            probe.about(membership);
            clock.advance(AFTERWARDS);
            joining.member(email);
            LocalDate lastDay = LocalDate.now(clock).plusDays(10);

            Answer cancelled = as(person).post(MEMBERS + "/me/cancellation", Map.of("endsOn", lastDay.toString()));

            assertThat(cancelled.text("paidUntil")).isEqualTo(lastDay.toString());
            assertThat(cancelled
                            .json()
                            .path("terms")
                            .valueStream()
                            .map(term -> term.path("cancelled").asBoolean()))
                    .containsExactly(false, true);
            probe.expect(MembershipLapsedV1.class);
            probe.expect(MembershipActivatedV1.class);
            assertThat(probe.expect(MembershipCancelledV1.class).endsOn()).isEqualTo(lastDay);
            clock.advance(Period.ofDays(11));
            assertThat(probe.expect(MembershipLapsedV1.class).endsOn()).isEqualTo(lastDay);
            clock.advance(Period.ofDays(2));
            probe.expectNothingMore();
        }
        assertThat(officer.get(MEMBERS + "/" + person).text("status")).isEqualTo("cancelled");
        assertThat(as(person).post(MEMBERS + "/me/cancellation", Map.of()).text("code"))
                .isEqualTo("nothing-to-cancel");
    }

    @Test
    void givesOneTermToOneOfManyApplicationsThatPayAtOnce() {
        String email = Joining.newAddress();
        UUID person = personOf(joining.member(email));
        clock.advance(AFTERWARDS);
        List<UUID> applications = Stream.generate(() -> joining.applied(Joining.application(email)))
                .limit(8)
                .toList();

        List<String> ends = Together.call(applications, application -> {
            JsonNode paid = joining.pay(application, "settled").json();
            return paid.path("status").asString() + paid.at("/refusal/code").asString("");
        });

        assertThat(ends).containsOnlyOnce("active").containsOnly("active", "refusedalready-a-member");
        assertThat(terms(person)).isEqualTo(2);
        assertThat(count(
                        "SELECT count(*) FROM payment y JOIN application a ON a.id = y.application_id"
                                + " WHERE a.email = ? AND y.outcome = 'SETTLED'",
                        email))
                .as("paid twice: once for each term")
                .isEqualTo(2);
    }

    @Test
    void takesEitherTheSeatOrTheMoneyWhenBothComeAtOnce() {
        String email = Joining.newAddress();
        UUID person = personOf(joining.member(email));
        clock.advance(AFTERWARDS);
        Seats seats = new Seats(UuidCreator.getTimeOrderedEpoch(), clock);
        UUID sponsored = joining.applied(Joining.application(email, CODE));
        UUID paying = joining.applied(Joining.application(email));
        try (EventProbe probe = EventProbe.fromNow("membership.application")) {
            probe.about(sponsored);
            List<Runnable> both = List.of(
                    () -> corporate.send(sponsored, seats.reserved(sponsored)), () -> joining.pay(paying, "settled"));

            Together.call(both, one -> {
                one.run();
                return "";
            });
            Awaitility.await()
                    .until(() -> !joining.look(sponsored).text("status").equals("awaiting-voucher"));

            List<String> statuses = new ArrayList<>(List.of(
                    joining.look(sponsored).text("status"), joining.look(paying).text("status")));
            assertThat(statuses).containsExactlyInAnyOrder("active", "refused");
            assertThat(terms(person)).isEqualTo(2);
            if (statuses.getFirst().equals("refused")) {
                assertThat(probe.expect(SeatReturnedV1.class).reason()).isEqualTo("already-a-member");
            } else {
                assertThat(count(
                                "SELECT count(*) FROM payment WHERE application_id = ? AND outcome = 'NOT_CAPTURED'",
                                paying))
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void isRemindedOfAPaymentAsANewcomerIs() {
        String email = Joining.newAddress();
        joining.member(email);
        clock.advance(AFTERWARDS);
        try (EventProbe probe = EventProbe.fromNow("membership.unfinished-payment")) {
            UUID second = joining.applied(Joining.application(email));
            probe.about(second);
            assertThat(unpaid(email)).containsExactly(second.toString());

            clock.advance(Duration.ofMinutes(61));

            assertThat(probe.expect(PaymentLeftUnfinishedV1.class).email()).isEqualTo(email);
            joining.pay(second, "settled");
            assertThat(unpaid(email)).isEmpty();
        }
    }

    @Test
    void keepsTermsApartInTheDatabase() {
        UUID application = joining.member(Joining.newAddress());

        assertThatThrownBy(() -> jdbc.sql("""
                                INSERT INTO membership_term (id, membership_id, plan, starts_on, ends_on, magazine, created_at,
                                                             version)
                                SELECT gen_random_uuid(), membership_id, plan, ends_on, ends_on + 9, magazine, created_at, 0
                                FROM membership_term WHERE application_id = ?
                                """).param(application).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("term_overlaps_no_other");
    }

    private UUID proved(Map<String, Object> body) {
        try (EventProbe probe = EventProbe.fromNow("membership.email-proof")) {
            UUID application = anybody.applied(body);
            String code =
                    probe.about(application).expect(EmailProofRequestedV1.class).code();
            assertThat(anybody.prove(application, code).status()).isEqualTo(200);
            return application;
        }
    }

    private List<String> happened(UUID person) {
        return officer.get(MEMBERS + "/" + person + "/timeline")
                .json()
                .path("items")
                .valueStream()
                .map(entry -> entry.path("what").asString())
                .toList();
    }

    private List<String> unpaid(String email) {
        return officer.get("/api/membership/applications?status=awaiting-payment&query=" + email)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private long terms(UUID person) {
        return count(
                "SELECT count(*) FROM membership_term t JOIN membership m ON m.id = t.membership_id WHERE m.person_id = ?",
                person);
    }

    private Api as(UUID person) {
        return api.as(TestTokens.bearer(person, "member"));
    }
}
