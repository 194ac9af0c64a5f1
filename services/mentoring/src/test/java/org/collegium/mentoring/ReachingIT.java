package org.collegium.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.collegium.contracts.membership.PersonErasedV1;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.EventProbe;
import org.collegium.testing.FactSender;
import org.collegium.testing.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// How the two of a match reach each other, and that nobody else learns of it.
class ReachingIT extends RunningService {

    private static final int MOST_MESSAGES = 30;

    private Mentoring mentor;
    private UUID mentee;
    private UUID match;

    @BeforeEach
    void matchTwo() {
        mentor = mentor(2, RETURNING);
        mentee = member();
        match = matched(mentor, asked(mentee, RETURNING));
    }

    @Test
    void showsToTheOtherWhatEachWantsToShow() {
        shown(asMentor(), "mentor@example.org", null);
        shown(asMentee(), null, "+44 (0)20 7946-0018");

        JsonNode seen = asMentee().get(path("")).json();

        assertThat(seen.at("/mentor/email").asString()).isEqualTo("mentor@example.org");
        assertThat(seen.at("/mentor/phone").isNull()).isTrue();
        assertThat(seen.at("/mentee/phone").asString()).isEqualTo("+44 (0)20 7946-0018");
        for (Answer others : List.of(
                coordinator().get(path("")),
                coordinator().get(API + "/matches"),
                asMentor().get(API + "/requests"))) {
            assertThat(others.body()).doesNotContain("mentor@example.org", "7946");
        }

        shown(asMentor(), null, null);
        assertThat(asMentee().get(path("")).json().at("/mentor/email").isNull()).isTrue();
    }

    @Test
    void showsNothingAfterTheEndAndTakesNoMessage() {
        shown(asMentor(), "mentor@example.org", null);
        written(asMentee(), "See you on Monday.");
        asMentee().post(path("/ending"), Map.of("reason", "completed"));

        assertThat(asMentee().get(path("")).body()).doesNotContain("mentor@example.org");
        assertThat(write(asMentee(), "One more thing.").text("code")).isEqualTo("match-ended");
        assertThat(show(asMentee(), "mentee@example.org", null).text("code")).isEqualTo("match-ended");
        assertThat(texts(asMentor())).as("what was written stays readable").containsExactly("See you on Monday.");
    }

    @Test
    void tellsTheOtherThatAMessageWaitsButNotWhatItSays() {
        try (EventProbe probe = EventProbe.fromNow()) {
            written(asMentor(), "Shall we meet on Monday?");
            written(asMentee(), "Gladly.\nAt ten?");

            assertThat(texts(asMentor())).containsExactly("Gladly.\nAt ten?", "Shall we meet on Monday?");
            probe.about(match)
                    .expect(
                            "collegium.mentoring.match-message-written.v1",
                            "collegium.mentoring.match-message-written.v1");
            probe.expectNothingMore();
        }
        assertThat(coordinator().get(path("/messages")).status()).isEqualTo(404);
        assertThat(coordinator().get(path("")).body()).doesNotContain("Monday");
    }

    @Test
    void takesNoMoreThanAConversationNeeds() {
        IntStream.range(0, MOST_MESSAGES).forEach(i -> written(asMentor(), "Message " + i));

        Answer tooMany = write(asMentor(), "And one more.");

        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.text("code")).isEqualTo("too-many-messages");
        assertThat(tooMany.header("Retry-After")).contains("2880");
        written(asMentee(), "The other still can.");
        clock.advance(Duration.ofHours(25));
        written(asMentor(), "A day later.");
        assertThat(texts(asMentee())).hasSize(MOST_MESSAGES + 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000b", "a\u0007b"})
    void takesPlainTextOnly(String text) {
        assertThat(write(asMentor(), text).status()).isEqualTo(422);
        assertThat(write(asMentor(), "x".repeat(4_001)).status()).isEqualTo(422);
        assertThat(texts(asMentee())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'a@example.org\r\nBcc: b@example.org', ",
        "'a@example.org?bcc=b@example.org', ",
        "no-address, ",
        ", javascript:alert(1)",
        ", 12",
        ", '+44\n123456'"
    })
    void takesAnAddressAndANumberOnly(@Nullable String email, @Nullable String phone) {
        String typed = email == null ? null : email.replace("\\r\\n", "\r\n");
        String number = phone == null ? null : phone.replace("\\n", "\n");

        assertThat(show(asMentor(), typed, number).status()).isEqualTo(422);
    }

    @Test
    void forgetsWhatTheErasedWroteAndEndsTheirMatch() {
        shown(asMentee(), "mentee@example.org", null);
        shown(asMentor(), "mentor@example.org", null);
        written(asMentee(), "My number is secret.");
        written(asMentor(), "You told me of your exam.");
        asMentee().post(path("/agreement"), Map.of("agreement", "We talk about my exam."));
        asMentor().post(path("/sessions"), Map.of("heldOn", today().toString(), "minutes", 60, "note", "The exam."));
        UUID again = asked(mentee, MENTAL_HEALTH);
        Mentoring wasMentor = mentor(mentee, 1, TRAINING);

        erased(mentee);

        String stored = stored();
        assertThat(stored)
                .as("nor what was shown to the erased alone")
                .doesNotContain("secret", "exam", "mentee@example.org", "mentor@example.org", "To find my way");
        assertThat(asMentor().get(path("")).text("endingReason")).isEqualTo("circumstances");
        assertThat(asMentor().get(path("")).json().path("minutes").asInt())
                .as("the hour stays")
                .isEqualTo(60);
        assertThat(request(again).path("status").asString()).isEqualTo("withdrawn");
        assertThat(coordinator()
                        .get(API + "/mentor-applications/" + wasMentor.id())
                        .text("stage"))
                .isEqualTo("withdrawn");
        assertThat(count("SELECT count(*) FROM mentor WHERE id = ? AND statement = ''", wasMentor.id()))
                .isEqualTo(1);
        assertThat(count("SELECT count(*) FROM mentor_move WHERE mentor_id = ? AND note IS NOT NULL", wasMentor.id()))
                .isZero();
        assertThat(count("SELECT count(*) FROM mentor WHERE id = ? AND statement <> ''", mentor.id()))
                .as("the other keeps what is theirs")
                .isEqualTo(1);
    }

    private void erased(UUID person) {
        try (FactSender membership = new FactSender(MovableClock.atRealNow())) {
            membership.send(person, new PersonErasedV1(person));
            membership.send(person, new PersonErasedV1(person));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> asMentor().get(path("")).json().path("endedAt").isString());
            membership.awaitHeardBy("mentoring");
        }
    }

    private List<String> texts(Api caller) {
        return caller.get(path("/messages"))
                .json()
                .path("items")
                .valueStream()
                .map(message -> message.path("text").asString())
                .toList();
    }

    private void written(Api caller, String text) {
        Answer answer = write(caller, text);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private Answer write(Api caller, String text) {
        return caller.post(path("/messages"), Map.of("text", text));
    }

    private void shown(Api caller, @Nullable String email, @Nullable String phone) {
        Answer answer = show(caller, email, phone);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private Answer show(Api caller, @Nullable String email, @Nullable String phone) {
        Map<String, Object> body = new HashMap<>();
        body.put("email", email);
        body.put("phone", phone);
        return caller.put(path("/contact"), body);
    }

    private String path(String rest) {
        return API + "/matches/" + match + rest;
    }

    private Api asMentor() {
        return as(mentor.person(), "member", "mentor");
    }

    private Api asMentee() {
        return as(mentee, "member");
    }
}
