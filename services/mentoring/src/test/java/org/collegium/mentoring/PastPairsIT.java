package org.collegium.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.contracts.membership.PersonErasedV1;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.FactSender;
import org.collegium.testing.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two who were matched are not brought together again, unless the coordinator says why.
class PastPairsIT extends RunningService {

    private UUID mentee;
    private Mentoring past;

    @BeforeEach
    void matchTwo() {
        mentee = member();
        past = mentor(2, RETURNING);
        UUID match = matched(past, asked(mentee, RETURNING));
        ended(match, "not-a-fit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"completed", "circumstances", "not-a-fit"})
    void goesToSomebodyElseThanThePastMentor(String reason) {
        UUID other = member();
        ended(matched(past, asked(other, RETURNING, past.id())), reason);
        Mentoring fresh = mentor(1, RETURNING);

        UUID request = asked(other, RETURNING);
        assertThat(asks(request)).isEqualTo(fresh.id());
        decline(fresh, openOffer(request));
        round();

        assertThat(asks(request)).isNull();
        assertThat(request(request).path("nextActor").asString()).isEqualTo("coordinator");
    }

    @Test
    void isNoChoiceForTheMentee() {
        Answer answer = ask(mentee, List.of(RETURNING), past.id());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("matched-before");
        assertThat(as(mentee, "member")
                        .get(API + "/mentors?topic=" + RETURNING)
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(as(member(), "member")
                        .get(API + "/mentors?topic=" + RETURNING)
                        .json()
                        .path("items"))
                .as("nobody else is kept from them")
                .hasSize(1);
    }

    @Test
    void knowsThePairAgainWhenTheMentorHasAppliedAnew() {
        moved(past.id(), "withdrawn");
        mentor(past.person(), 2, RETURNING);

        UUID request = asked(mentee, RETURNING);
        round();

        assertThat(asks(request)).isNull();
    }

    @Test
    void knowsThePairTheOtherWayRound() {
        Mentoring wasMentee = mentor(mentee, 1, RETURNING);

        UUID request = asked(past.person(), RETURNING);
        round();

        assertThat(asks(request)).isNotEqualTo(wasMentee.id());
    }

    @Test
    void bringsThemTogetherAgainOnlyForAReasonOfTheCoordinator() {
        UUID request = asked(mentee, RETURNING);
        var suggestion = coordinator()
                .get(API + "/requests/" + request + "/suggestions")
                .json()
                .at("/items/0");

        Answer unsaid = offered(request, null);
        Answer blank = offered(request, "  ");
        UUID nobody = asks(request);
        Answer said = offered(request, "Both agree.\nBoth have asked for it.");

        assertThat(suggestion.path("id").asString()).isEqualTo(past.id().toString());
        assertThat(suggestion.at("/pastMatch/reason").asString()).isEqualTo("not-a-fit");
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(unsaid.json().at("/errors/0/field").asString()).isEqualTo("reason");
        assertThat(unsaid.json().at("/errors/0/code").asString()).isEqualTo("matched-before");
        assertThat(blank.status()).isEqualTo(422);
        assertThat(nobody).isNull();
        assertThat(said.status()).as(said.body()).isEqualTo(200);
        assertThat(asks(request)).isEqualTo(past.id());
        assertThat(count(
                        "SELECT count(*) FROM audit_entry WHERE subject = ? AND detail LIKE '%Both have asked for it.'",
                        "request/" + request))
                .isEqualTo(1);
        assertThat(matched(past, request)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void forgetsTheCoordinatorsReasonWhenOneOfTheTwoIsErased(boolean menteeGoes) {
        UUID request = asked(mentee, RETURNING);
        assertThat(offered(request, "Both have been ill.").status()).isEqualTo(200);
        UUID gone = menteeGoes ? mentee : past.person();

        try (FactSender membership = new FactSender(MovableClock.atRealNow())) {
            membership.send(gone, new PersonErasedV1(gone));
            membership.awaitHeardBy("mentoring");
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(count(
                                "SELECT count(*) FROM audit_entry WHERE subject = ? AND detail = ?",
                                "request/" + request,
                                "Offered to mentor " + past.id() + "."))
                        .isEqualTo(1));
    }

    private Answer offered(UUID request, @Nullable String reason) {
        Map<String, Object> body = new HashMap<>();
        body.put("mentorId", past.id());
        body.put("reason", reason);
        return coordinator().post(API + "/requests/" + request + "/offers", body);
    }

    private void ended(UUID match, String reason) {
        Answer answer = as(past.person(), "member", "mentor")
                .post(API + "/matches/" + match + "/ending", Map.of("reason", reason));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
