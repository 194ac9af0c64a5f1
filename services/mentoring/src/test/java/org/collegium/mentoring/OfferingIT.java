package org.collegium.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.collegium.mentoring.request.ChasingRequests;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.EventProbe;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A request is never left alone: it goes from mentor to mentor, to the coordinator, and back when there is somebody.
class OfferingIT extends RunningService {

    private static final String OFFERED = "collegium.mentoring.mentor-offered.v1";
    private static final String CLOSED = "collegium.mentoring.offer-closed.v1";
    private static final String REMINDED = "collegium.mentoring.offer-reminder-due.v1";
    private static final String REQUESTED = "collegium.mentoring.mentoring-requested.v1";
    private static final String COORDINATOR = "collegium.mentoring.request-needs-coordinator.v1";

    @Test
    void asksTheChosenInTheirOrderAndThenTheBestOfTheOthers() {
        Mentoring knowsOne = mentor(1, RETURNING);
        Mentoring knowsBoth = mentor(1, RETURNING, TRAINING);
        Mentoring second = mentor(1, MENTAL_HEALTH);
        Mentoring first = mentor(1, MENTAL_HEALTH);
        mentor(1, MENTAL_HEALTH);
        UUID request = UUID.fromString(ask(member(), List.of(RETURNING, TRAINING), first.id(), second.id())
                .text("id"));

        for (Mentoring next : List.of(first, second, knowsBoth, knowsOne)) {
            assertThat(asks(request)).isEqualTo(next.id());
            assertThat(decline(next, openOffer(request)).text("status")).isEqualTo("declined");
        }

        assertThat(request(request).path("nextActor").asString()).isEqualTo("coordinator");
        assertThat(request(request).path("offers")).hasSize(4);
    }

    @Test
    void remindsOnceAndGoesOnWhenAMentorIsSilent() {
        Mentoring silent = mentor(1, RETURNING);
        Mentoring next = mentor(1, RETURNING);
        Instant start = clock.instant();
        try (EventProbe probe = EventProbe.fromNow()) {
            UUID request = asked(member(), RETURNING, silent.id());
            probe.about(request).expect(REQUESTED, OFFERED);
            assertThat(Instant.parse(request(request).path("nextActionBy").asString()))
                    .isEqualTo(start.plus(Duration.ofDays(7)));
            UUID offer = openOffer(request);

            clock.set(start.plus(Duration.ofHours(84)).minusSeconds(1));
            round();
            clock.advance(Duration.ofSeconds(1));
            round();
            round();
            probe.expect(REMINDED);

            clock.set(start.plus(Duration.ofDays(7)).minusSeconds(1));
            round();
            assertThat(asks(request)).isEqualTo(silent.id());
            clock.advance(Duration.ofSeconds(1));
            assertThat(accept(silent, offer).text("code")).isEqualTo("offer-expired");
            round();

            probe.expect(CLOSED, OFFERED);
            assertThat(asks(request)).isEqualTo(next.id());
            assertThat(accept(silent, offer).text("code")).isEqualTo("offer-expired");
            assertThat(decline(silent, offer).text("code")).isEqualTo("offer-expired");
            assertThat(outcomes(request)).containsExactly("expired", "open");
            probe.expectNothingMore();
        }
    }

    @Test
    void waitsForTheCoordinatorUntilAMentorIsThere() {
        try (EventProbe probe = EventProbe.fromNow()) {
            UUID request = asked(member(), RETURNING);
            probe.about(request).expect(REQUESTED, COORDINATOR);
            JsonNode waiting = request(request);
            assertThat(waiting.path("status").asString()).isEqualTo("waiting");
            assertThat(waiting.path("nextActor").asString()).isEqualTo("coordinator");
            assertThat(waiting.path("nextActionBy").asString()).isNotBlank();
            round();

            Mentoring late = mentor(1, RETURNING);
            round();

            probe.expect(OFFERED);
            assertThat(asks(request)).isEqualTo(late.id());
            probe.expectNothingMore();
        }
    }

    @Test
    void findsAMentorForWhoeverWaitsBehindManyWhoHaveOnlyColleagues() {
        UUID agreement = UUID.randomUUID();
        IntStream.rangeClosed(0, ChasingRequests.BATCH).forEach(i -> asked(member(agreement), RETURNING));
        UUID last = asked(member(), RETURNING);

        Mentoring colleague = mentor(member(agreement), 1, RETURNING);
        round();

        assertThat(asks(last)).isEqualTo(colleague.id());
    }

    @Test
    void neverAsksColleaguesOrOneself() {
        UUID agreement = UUID.randomUUID();
        UUID person = member(agreement);
        Mentoring self = mentor(person, 1, RETURNING);
        Mentoring colleague = mentor(member(agreement), 1, RETURNING);

        assertThat(ask(person, List.of(RETURNING), self.id())
                        .json()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("own-mentor");
        assertThat(ask(person, List.of(RETURNING), colleague.id())
                        .json()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("same-employer");
        UUID request = asked(person, RETURNING);
        round();

        assertThat(asks(request)).isNull();
        assertThat(as(person, "member")
                        .get(API + "/mentors?topic=" + RETURNING)
                        .json()
                        .path("items"))
                .isEmpty();
        for (Mentoring mentor : List.of(self, colleague)) {
            assertThat(offered(request, mentor.id())
                            .json()
                            .at("/errors/0/field")
                            .asString())
                    .isEqualTo("mentorId");
        }
    }

    @Test
    void letsTheCoordinatorChooseTheMentor() {
        Mentoring first = mentor(1, RETURNING);
        Mentoring chosen = mentor(1, TRAINING);
        UUID request = asked(member(), RETURNING);
        UUID taken = openOffer(request);

        Answer answer = offered(request, chosen.id());

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(asks(request)).isEqualTo(chosen.id());
        assertThat(accept(first, taken).text("code")).isEqualTo("offer-closed");
        assertThat(offered(request, chosen.id()).text("code")).isEqualTo("asked-before");
        assertThat(offered(request, UUID.randomUUID())
                        .json()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("mentor-unknown");
        assertThat(as(member(), "member")
                        .post(API + "/requests/" + request + "/offers", Map.of("mentorId", first.id()))
                        .status())
                .isEqualTo(403);
        decline(chosen, openOffer(request));
        assertThat(asks(request)).isEqualTo(first.id());
        assertThat(count("SELECT count(*) FROM audit_entry WHERE act = 'request-offered'"))
                .isPositive();
    }

    @Test
    void takesAnOfferFromAMentorWhoPausesAndComesBackToThem() {
        Mentoring mentor = mentor(1, RETURNING);
        UUID request = asked(member(), RETURNING, mentor.id());
        UUID offer = openOffer(request);
        String stage = API + "/mentor-applications/" + mentor.id() + "/stage";

        as(mentor.person(), "mentor").post(stage, Map.of("stage", "paused"));
        assertThat(accept(mentor, offer).text("code")).isEqualTo("mentor-not-active");
        round();
        assertThat(request(request).path("nextActor").asString()).isEqualTo("coordinator");
        assertThat(accept(mentor, offer).text("code")).isEqualTo("offer-closed");
        as(mentor.person(), "mentor").post(stage, Map.of("stage", "active"));
        round();

        assertThat(asks(request)).isEqualTo(mentor.id());
        assertThat(accept(mentor, openOffer(request)).status()).isEqualTo(200);
    }

    @Test
    void refusesAnswersAfterTheMenteeHasWithdrawn() {
        Mentoring mentor = mentor(1, RETURNING);
        UUID person = member();
        UUID request = asked(person, RETURNING);
        UUID offer = openOffer(request);
        String withdrawal = API + "/requests/" + request + "/withdrawal";

        assertThat(ask(person, List.of(RETURNING)).text("code")).isEqualTo("request-open");
        assertThat(as(person, "member").post(withdrawal).text("status")).isEqualTo("withdrawn");

        assertThat(accept(mentor, offer).text("code")).isEqualTo("offer-closed");
        assertThat(decline(mentor, offer).text("code")).isEqualTo("offer-closed");
        assertThat(as(person, "member").post(withdrawal).text("code")).isEqualTo("request-closed");
        assertThat(offered(request, mentor.id()).text("code")).isEqualTo("request-closed");
        assertThat(request(request).path("nextActor").isNull()).isTrue();
        assertThat(ask(person, List.of(RETURNING)).status()).isEqualTo(201);
    }

    @Test
    void countsSupplyAndDemand() {
        Mentoring mentor = mentor(3, RETURNING, TRAINING);
        matched(mentor, asked(member(), RETURNING));
        asked(member(), RETURNING);
        asked(member(), MENTAL_HEALTH);

        JsonNode demand = as(member(), "member").get(API + "/demand").json().path("items");

        assertThat(demand).hasSize(6);
        assertThat(demand.path(0).toString())
                .contains("\"mentors\":1,\"freePlaces\":2,\"openRequests\":1,\"waiting\":0,\"matches\":1");
        assertThat(demand.path(3).toString())
                .contains("\"mentors\":0,\"freePlaces\":0,\"openRequests\":1,\"waiting\":1,\"matches\":0");
        assertThat(demand.path(5).toString())
                .contains("\"mentors\":1,\"freePlaces\":2,\"openRequests\":0,\"waiting\":0,\"matches\":0");
    }

    private Answer offered(UUID request, UUID mentor) {
        return coordinator().post(API + "/requests/" + request + "/offers", Map.of("mentorId", mentor));
    }

    private List<String> outcomes(UUID request) {
        return jdbc.sql("SELECT status FROM offer WHERE request_id = ? ORDER BY offered_at, id")
                .param(request)
                .query((row, line) -> row.getString("status"))
                .list();
    }
}
