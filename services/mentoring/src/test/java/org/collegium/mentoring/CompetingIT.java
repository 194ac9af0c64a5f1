package org.collegium.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.EventProbe;
import org.collegium.testing.SeenFact;
import org.junit.jupiter.api.Test;

/// Many at the same moment: no place is given twice, nothing is done twice.
class CompetingIT extends RunningService {

    private static final int MANY = 64;
    private static final int MANY_PLACES = 10;

    @Test
    void givesOneOfSixtyFourTheOnlyPlace() {
        Mentoring mentor = mentor(1, RETURNING);
        List<UUID> requests = IntStream.range(0, MANY)
                .mapToObj(i -> asked(member(), RETURNING, mentor.id()))
                .toList();
        List<UUID> offers = requests.stream().map(this::openOffer).toList();

        List<Answer> answers = Together.call(offers, offer -> accept(mentor, offer));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.text("code").equals("capacity-reached"))
                .hasSize(MANY - 1);
        assertThat(count("SELECT count(*) FROM mentoring_match WHERE mentor_id = ?", mentor.id()))
                .isEqualTo(1);
        while (chasing.answerSilence() > 0) {
            // What the schedule does: the offers of a full mentor are taken back, a batch at a time.
        }
        assertThat(count("SELECT count(*) FROM offer WHERE status = 'withdrawn'"))
                .isEqualTo(MANY - 1);
        assertThat(count("SELECT count(*) FROM mentoring_request WHERE next_actor = 'coordinator'"))
                .isEqualTo(MANY - 1);
    }

    @Test
    void offersTheFreedPlaceAgain() {
        Mentoring mentor = mentor(1, RETURNING);
        UUID first = asked(member(), RETURNING);
        UUID second = asked(member(), RETURNING);
        UUID match = matched(mentor, first);
        round();
        assertThat(asks(second)).isNull();

        as(mentor.person(), "mentor").post(API + "/matches/" + match + "/ending", "{\"reason\":\"completed\"}");
        round();

        assertThat(asks(second)).isEqualTo(mentor.id());
    }

    @Test
    void makesOneMatchOfAnOfferAcceptedInSixtyFourTabs() {
        Mentoring mentor = mentor(5, RETURNING);
        UUID request = asked(member(), RETURNING);
        UUID offer = openOffer(request);
        try (EventProbe probe = EventProbe.fromNow()) {
            List<Answer> answers = Together.call(Collections.nCopies(MANY, offer), one -> accept(mentor, one));

            assertThat(answers).allMatch(answer -> answer.status() == 200);
            assertThat(answers.stream().map(answer -> answer.text("matchId")))
                    .containsOnly(answers.getFirst().text("matchId"));
            assertThat(count("SELECT count(*) FROM mentoring_match WHERE request_id = ?", request))
                    .isEqualTo(1);
            probe.mentioning(request)
                    .expect(
                            "collegium.mentoring.offer-closed.v1",
                            "collegium.mentoring.request-status-changed.v1",
                            "collegium.mentoring.mentor-matched.v1");
            probe.expectNothingMore();
        }
    }

    @Test
    void takesOneAnswerOfAnAcceptanceAndADeclineAtOnce() {
        Mentoring mentor = mentor(MANY_PLACES, RETURNING);
        for (int round = 0; round < MANY_PLACES; round++) {
            UUID request = asked(member(), RETURNING);
            UUID offer = openOffer(request);

            List<Answer> answers = Together.call(
                    List.of(true, false, true, false), yes -> yes ? accept(mentor, offer) : decline(mentor, offer));

            List<String> outcomes = jdbc.sql("SELECT status FROM offer WHERE request_id = ?")
                    .param(request)
                    .query((row, line) -> row.getString("status"))
                    .list();
            assertThat(outcomes).hasSize(1).containsAnyOf("accepted", "declined");
            assertThat(answers.stream().filter(answer -> answer.status() == 200).map(answer -> answer.text("status")))
                    .containsOnly(outcomes.getFirst());
        }
    }

    @Test
    void applyingAndAskingManyTimesAtOnceIsOneApplicationAndOneRequest() {
        UUID person = member();
        String application = "{\"topics\":[\"" + TRAINING + "\"],\"capacity\":1,\"region\":\"Essex\","
                + "\"remote\":\"remote\",\"statement\":\"I like to listen.\"}";

        List<Answer> applied = Together.call(
                Collections.nCopies(16, application),
                body -> as(person, "member").post(API + "/mentor-applications", body));
        List<Answer> asked = Together.call(Collections.nCopies(16, RETURNING), topic -> ask(person, List.of(topic)));

        for (List<Answer> answers : List.of(applied, asked)) {
            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(15);
        }
    }

    @Test
    void doesNothingTwiceWhenInstancesCompete() {
        UUID agreement = UUID.randomUUID();
        List<Mentoring> mentors = IntStream.range(0, 12)
                .mapToObj(i -> mentor(member(agreement), 1, RETURNING))
                .toList();
        List<UUID> requests = mentors.stream()
                .map(mentor -> asked(member(), RETURNING, mentor.id()))
                .toList();
        try (EventProbe probe = EventProbe.fromNow("mentoring.request", "mentoring.mentor", "mentoring.match")) {
            clock.advance(Duration.ofDays(4));
            everybodyChases();
            assertThat(kinds(probe.drain()))
                    .hasSize(requests.size())
                    .containsOnly("collegium.mentoring.offer-reminder-due.v1");

            clock.advance(Duration.ofDays(4));
            everybodyChases();
            List<SeenFact> second = probe.drain();
            assertThat(kinds(second))
                    .filteredOn(type -> type.equals("collegium.mentoring.offer-closed.v1"))
                    .hasSize(requests.size());
            assertThat(kinds(second))
                    .filteredOn(type -> type.equals("collegium.mentoring.mentor-offered.v1"))
                    .hasSize(requests.size());
            assertThat(second).hasSize(2 * requests.size());

            clock.advance(Duration.ofDays(400));
            everybodyChases();
            List<String> third = kinds(probe.drain());
            for (String once : List.of(
                    "collegium.mentoring.mentor-stage-changed.v1",
                    "collegium.mentoring.offer-closed.v1",
                    "collegium.mentoring.request-status-changed.v1")) {
                assertThat(third).filteredOn(once::equals).hasSize(requests.size());
            }
            assertThat(new HashSet<>(third)).hasSize(3);
        }
    }

    /// As eight instances would, each with a transaction of its own.
    private void everybodyChases() {
        Together.call(Collections.nCopies(8, 3), rounds -> {
            for (int i = 0; i < rounds; i++) {
                round();
            }
            return rounds;
        });
    }

    private static List<String> kinds(List<SeenFact> facts) {
        return facts.stream().map(SeenFact::type).toList();
    }
}
