package org.collegium.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.collegium.testing.Api;
import org.collegium.testing.Change;
import org.collegium.testing.Changes;
import org.collegium.testing.MappedEndpoints;
import org.collegium.testing.NulInput;
import org.collegium.testing.Rows;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every answer says what is there afterwards, and everything that is sent is looked at.
class TruthfulAnswersIT extends RunningService {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    /// A pair, and what either sees of it.
    private record Pair(UUID match, Api mentor, Api mentee) {

        String path() {
            return "/matches/" + match;
        }
    }

    @Test
    void hasEveryChangeInItsTable() {
        assertThat(table().endpoints()).containsExactlyInAnyOrderElementsOf(MappedEndpoints.changing(mapping, API));
    }

    @TestFactory
    Stream<DynamicTest> saysWhatIsThereAfterwards() {
        return table().tests();
    }

    @Test
    void refusesNulWhereverItIsSent() {
        Api office = Api.at(port).as(TestTokens.client("administrator", "portal"));

        assertThat(NulInput.takenBy(mapping, API, office)).isEmpty();
    }

    private Changes table() {
        return Changes.of(API, Rows.of(jdbc))
                .line("POST /mentor-applications", this::applies)
                .line("POST /mentor-applications/{id}/stage", this::moves)
                .line("POST /requests", this::requests)
                .line("POST /requests/{id}/withdrawal", this::withdraws)
                .line("POST /requests/{id}/offers", this::offers)
                .line("POST /offers/{id}/acceptance", this::answersAnOffer)
                .line("POST /offers/{id}/decline", this::answersAnOffer)
                .line("POST /matches/{id}/sessions", () -> inMatch(Map.of("heldOn", today(), "minutes", 60)))
                .line("POST /matches/{id}/agreement", () -> inMatch(Map.of("agreement", "An hour a month.")))
                .line("POST /matches/{id}/agreement/acceptance", this::agrees)
                .line("POST /matches/{id}/ending", () -> inMatch(Map.of("reason", "completed")))
                .line("POST /matches/{id}/messages", this::writes)
                .line("PUT /matches/{id}/contact", () -> inMatch(Map.of("email", "me@example.org")))
                .without("POST /role-lookups", "it only reads")
                .without("POST /dead-letters/{id}/replay", "the same in every service; the magazine's proves it")
                .without("POST /dead-letters/{id}/discard", "the same in every service; the magazine's proves it");
    }

    private Change applies() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("topics", List.of(RETURNING));
        body.put("capacity", 2);
        body.put("region", "Essex");
        body.put("remote", "either");
        body.put("statement", "I like to listen.");
        Api member = as(member(), "member");
        return Change.by(member).sending(body).shownAt(member, "/mentor-applications/{id}");
    }

    private Change moves() {
        UUID mentor = applied(member(), 1, RETURNING);
        Api coordinator = coordinator();
        return Change.by(coordinator, mentor)
                .sending(Map.of("stage", COURSE.getFirst(), "note", "As agreed."))
                .shownAt(coordinator, "/mentor-applications/" + mentor);
    }

    private Change requests() {
        emptyScheme();
        mentor(2, RETURNING);
        Api member = as(member(), "member");
        return Change.by(member)
                .sending(Map.of("goals", "To find my way.", "topics", List.of(RETURNING), "mentors", List.of()))
                .shownAt(member, "/requests/{id}");
    }

    private Change withdraws() {
        emptyScheme();
        mentor(2, RETURNING);
        UUID mentee = member();
        UUID request = asked(mentee, RETURNING);
        Api member = as(mentee, "member");
        return Change.by(member, request).shownAt(member, "/requests/" + request);
    }

    private Change offers() {
        emptyScheme();
        Mentoring other = mentor(2, TRAINING);
        UUID request = asked(member(), RETURNING);
        Api coordinator = coordinator();
        return Change.by(coordinator, request)
                .sending(Map.of("mentorId", other.id()))
                .shownAt(coordinator, "/requests/" + request);
    }

    private Change answersAnOffer() {
        emptyScheme();
        Mentoring mentor = mentor(1, RETURNING);
        UUID offer = openOffer(asked(member(), RETURNING));
        Api asked = as(mentor.person(), "member", "mentor");
        return Change.by(asked, offer).shownAt(asked, "/offers/" + offer);
    }

    private Change inMatch(Object body) {
        Pair pair = pair();
        return Change.by(pair.mentee(), pair.match()).sending(body).shownAt(pair.mentee(), pair.path());
    }

    private Change agrees() {
        Pair pair = pair();
        Api.Answer proposed =
                pair.mentor().post(API + pair.path() + "/agreement", Map.of("agreement", "An hour a month."));
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(200);
        return Change.by(pair.mentee(), pair.match()).shownAt(pair.mentee(), pair.path());
    }

    private Change writes() {
        Pair pair = pair();
        return Change.by(pair.mentee(), pair.match())
                .sending(Map.of("text", "Hello."))
                .shownAt(pair.mentee(), pair.path(), pair.path() + "/messages");
    }

    private Pair pair() {
        emptyScheme();
        Mentoring mentor = mentor(1, RETURNING);
        UUID mentee = member();
        UUID match = matched(mentor, asked(mentee, RETURNING));
        return new Pair(match, as(mentor.person(), "member", "mentor"), as(mentee, "member"));
    }
}
