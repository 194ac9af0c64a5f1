package org.collegium.notifications.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.collegium.contracts.Contract;
import org.collegium.contracts.Contracts;
import org.collegium.contracts.membership.MembershipCancelledV1;
import org.collegium.contracts.membership.PersonErasedV1;
import org.collegium.contracts.mentoring.MentoringSessionLoggedV1;
import org.collegium.notifications.MailingIT;
import org.collegium.notifications.messaging.SampleFacts.Told;
import org.collegium.testing.EventProbe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What happens in mentoring and endorsement is mailed to whom it concerns, once, and never from history.
class NewsIT extends MailingIT {

    private static final List<String> TO_MENTEE = List.of(
            "agreement-proposed",
            "match-begun-mentee",
            "match-ended-mentee",
            "request-needs-coordinator",
            "request-next-mentor",
            "request-paused",
            "request-received",
            "request-resumed",
            "request-withdrawn");

    /// Eleven of the course, four of offers, two of the match and one that a message waits.
    private static final int TO_MENTOR = 18;

    private static final List<String> TO_PROVIDER = List.of(
            "condition-ahead",
            "condition-due",
            "condition-extended",
            "condition-missed",
            "conditions-met",
            "endorsement-reinstated",
            "endorsement-suspended",
            "endorsement-suspended-condition",
            "programme-endorsed",
            "submission-decline",
            "submission-endorse",
            "submission-endorse-with-conditions",
            "submission-received",
            "submission-resubmit",
            "submission-returned");

    @Autowired
    private MentoringListener mentoring;

    @Autowired
    private EndorsementListener endorsement;

    @Autowired
    private MembershipListener memberships;

    @Autowired
    private JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    NewsIT() {}

    private record Cast(Member mentor, Member mentee, Member provider, Member reviewer) {

        SampleFacts facts() {
            return new SampleFacts(mentor.personId(), mentee.personId(), provider.personId(), reviewer.personId());
        }

        List<Member> all() {
            return List.of(mentor, mentee, provider, reviewer);
        }
    }

    private Cast people() {
        return new Cast(somebody("mentor"), somebody("mentee"), somebody("provider"), somebody("reviewer"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void writesOnceAboutEachFactInWhateverOrderAndHoweverOftenItComes(long seed) {
        Cast cast = people();
        List<Delivery> deliveries = new ArrayList<>();
        for (Told told : cast.facts().all()) {
            Delivery delivery = new Delivery(UUID.randomUUID(), told);
            deliveries.addAll(List.of(delivery, delivery));
        }
        Collections.shuffle(deliveries, new Random(seed));

        List<Delivery> early = deliveries.subList(0, deliveries.size() / 2);
        early.forEach(this::send);
        cast.all().forEach(this::tellPerson);
        deliveries.subList(early.size(), deliveries.size()).forEach(this::send);

        awaitMails(cast.mentor(), TO_MENTOR);
        awaitMails(cast.mentee(), TO_MENTEE.size());
        awaitMails(cast.provider(), TO_PROVIDER.size());
        awaitMails(cast.reviewer(), 1);
        early.forEach(this::send);
        settle();
        assertThat(mailbox.to(cast.mentor().email())).hasSize(TO_MENTOR);
        assertThat(mailbox.to(cast.mentee().email())).hasSameSizeAs(TO_MENTEE);
        assertThat(templates(cast.mentee())).isEqualTo(TO_MENTEE);
        assertThat(templates(cast.provider())).isEqualTo(TO_PROVIDER);
        assertThat(templates(cast.reviewer())).containsExactly("review-assigned");
    }

    @Test
    void writesAgainWhenTheSameHappensAgain() {
        Cast cast = people();
        tellPerson(cast.mentor());
        UUID mentorId = UUID.randomUUID();
        for (String from : List.of("active", "paused", "active", "paused")) {
            String to = from.equals("active") ? "paused" : "active";
            send(new Delivery(UUID.randomUUID(), cast.facts().stage(mentorId, from, to)));
        }

        awaitMails(cast.mentor(), 4);
        assertThat(templates(cast.mentor()))
                .containsExactly("mentor-active-again", "mentor-active-again", "mentor-paused", "mentor-paused");
    }

    @Test
    void confirmsACancellationOnceAndNeverFromHistory() {
        Member leaver = somebody("leaver");
        tellPerson(leaver);
        HeardFacts heard = new HeardFacts(memberships);
        Told told = new Told(
                leaver.membershipId(),
                new MembershipCancelledV1(
                        leaver.membershipId(), leaver.personId(), LocalDate.of(2013, 1, 31), "member"));

        heard.tell(told, clock.instant(), true);
        heard.tell(told, clock.instant().minus(Duration.ofDays(15)), false);
        assertThat(templates(leaver)).isEmpty();
        heard.tell(told, clock.instant(), false);
        heard.tell(told, clock.instant(), false);

        assertThat(templates(leaver)).containsExactly("membership-cancelled");
    }

    @Test
    void mailsNobodyFromHistory() {
        Cast cast = people();
        cast.all().forEach(this::tellPerson);
        HeardFacts heard = new HeardFacts(mentoring, endorsement);

        cast.facts().all().forEach(told -> heard.tell(told, clock.instant(), true));
        Instant longAgo = clock.instant().minus(Duration.ofDays(15));
        cast.facts().all().forEach(told -> heard.tell(told, longAgo, false));

        assertThat(cast.all())
                .allSatisfy(member -> assertThat(templates(member)).isEmpty());
    }

    @Test
    void knowsFromHistoryWhoseRequestTheNextOfferIsFor() {
        Cast cast = people();
        List<Told> request = cast.facts().request();
        HeardFacts heard = new HeardFacts(mentoring, endorsement);

        request.subList(0, 4).forEach(told -> heard.tell(told, clock.instant(), true));
        heard.tell(request.get(4), clock.instant(), false);

        assertThat(templates(cast.mentee())).containsExactly("request-next-mentor");
        assertThat(templates(cast.mentor())).containsExactly("offer-made");
    }

    @Test
    void mailsNeitherTheErasedNorTheSuppressed() {
        Cast cast = people();
        tellPerson(cast.mentor());
        facts.send(cast.mentor().personId(), new PersonErasedV1(cast.mentor().personId()));
        staff().post(
                        "/api/notifications/suppressions",
                        "{\"email\":\"%s\",\"reason\":\"request\"}"
                                .formatted(cast.mentee().email()));
        tellPerson(cast.mentee());
        cast.facts().match().forEach(told -> send(new Delivery(UUID.randomUUID(), told)));

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(states(cast.mentor())).hasSize(3).containsOnly("no-longer-entitled");
            assertThat(states(cast.mentee())).hasSize(3).containsOnly("suppressed");
        });
        assertThat(mailbox.to(cast.mentor().email())).isEmpty();
        assertThat(mailbox.to(cast.mentee().email())).isEmpty();
    }

    @Test
    void hearsEverythingThatIsToldOfMentoringAndEndorsement() {
        HeardFacts heard = new HeardFacts(mentoring, endorsement);

        assertThat(Contracts.all().stream()
                        .filter(type ->
                                type.getAnnotation(Contract.class).topic().matches("(mentoring|endorsement)\\..*"))
                        // A session is no news to the pair that held it.
                        .filter(type -> type != MentoringSessionLoggedV1.class)
                        .toList())
                .isNotEmpty()
                .allMatch(heard.contracts()::contains);
    }

    private record Delivery(UUID eventId, Told told) {}

    private void send(Delivery delivery) {
        facts.send(delivery.eventId(), delivery.told().key(), delivery.told().fact());
    }

    private List<String> templates(Member member) {
        return strings("template", member);
    }

    private List<String> states(Member member) {
        return strings("state", member);
    }

    private List<String> strings(String column, Member member) {
        return jdbc.sql("SELECT " + column + " FROM message WHERE person_id = :person ORDER BY 1")
                .param("person", member.personId())
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list();
    }

    private void awaitMails(Member member, int count) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mailbox.to(member.email())).hasSize(count));
    }

    private static void settle() {
        try (EventProbe probe = EventProbe.fromNow()) {
            probe.drain();
        }
    }
}
