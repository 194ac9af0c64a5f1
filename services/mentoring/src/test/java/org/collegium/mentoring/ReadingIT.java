package org.collegium.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What people and the office look up: one offer, one's own lists, the stages, whom a request can be offered to.
class ReadingIT extends RunningService {

    @Test
    void showsAMentorOneOfferWithTheMatchItBecame() {
        Mentoring mentor = mentor(2, RETURNING);
        UUID request = asked(member(), RETURNING);
        UUID offer = openOffer(request);
        Api own = as(mentor.person(), "member", "mentor");

        JsonNode open = own.get(API + "/offers/" + offer).json();
        UUID match = matched(mentor, request);
        JsonNode accepted = own.get(API + "/offers/" + offer).json();

        assertThat(open.path("status").asString()).isEqualTo("open");
        assertThat(open.path("goals").asString()).isEqualTo("To find my way.");
        assertThat(open.path("matchId").isNull()).isTrue();
        assertThat(accepted.path("status").asString()).isEqualTo("accepted");
        assertThat(accepted.path("matchId").asString()).isEqualTo(match.toString());
        assertThat(coordinator().get(API + "/offers/" + offer).status()).isEqualTo(404);
    }

    @Test
    void neverLeadsAMentorWhoDeclinedToTheMatchOfAnother() {
        Mentoring first = mentor(1, RETURNING);
        Mentoring second = mentor(1, RETURNING);
        UUID request = asked(member(), RETURNING, first.id(), second.id());
        UUID offer = openOffer(request);
        decline(first, offer);
        matched(second, request);

        Answer answer = as(first.person(), "mentor").get(API + "/offers/" + offer);

        assertThat(answer.text("status")).isEqualTo("declined");
        assertThat(answer.json().path("matchId").isNull()).isTrue();
    }

    @Test
    void showsACoordinatorWhoIsAMemberTheirOwnOnRequest() {
        UUID coordinating = member();
        Mentoring mentor = mentor(5, RETURNING);
        UUID own = asked(coordinating, RETURNING);
        UUID other = asked(member(), RETURNING);
        UUID ownMatch = matched(mentor, own);
        UUID otherMatch = matched(mentor, other);
        Api caller = as(coordinating, "member", "mentoring-coordinator");

        assertThat(ids(caller.get(API + "/requests?mine=true"))).containsExactly(own.toString());
        assertThat(ids(caller.get(API + "/matches?mine=true"))).containsExactly(ownMatch.toString());
        assertThat(ids(caller.get(API + "/requests"))).contains(own.toString(), other.toString());
        assertThat(ids(caller.get(API + "/matches"))).contains(ownMatch.toString(), otherMatch.toString());
    }

    @Test
    void countsMentorsByStageForTheCoordinatorAlone() {
        applied(member(), 1, RETURNING);
        applied(member(), 1, RETURNING);
        mentor(1, RETURNING);

        JsonNode stages = coordinator().get(API + "/pipeline").json().path("items");

        assertThat(stages).hasSize(10);
        assertThat(stages.path(0).toString()).contains("applied", "2");
        assertThat(stages.path(6).toString()).contains("active", "1");
        assertThat(stages.path(9).toString()).contains("withdrawn", "0");
        assertThat(as(member(), "member").get(API + "/pipeline").status()).isEqualTo(403);
    }

    @Test
    void suggestsToTheCoordinatorWhoCanStillBeAskedForARequest() {
        UUID agreement = UUID.randomUUID();
        UUID mentee = member(agreement);
        Mentoring declined = mentor(1, RETURNING);
        UUID request = asked(mentee, RETURNING);
        decline(declined, openOffer(request));
        mentor(member(agreement), 1, RETURNING);
        Mentoring otherTopic = mentor(1, TRAINING);
        Mentoring knows = mentor(1, RETURNING);
        String path = API + "/requests/" + request + "/suggestions";

        Answer answer = coordinator().get(path);

        assertThat(ids(answer))
                .containsExactly(knows.id().toString(), otherTopic.id().toString());
        assertThat(answer.json().at("/items/0/reasons/0").asString()).isEqualTo("Helps with their topic");
        assertThat(answer.json().at("/items/1/reasons/0").asString()).isEqualTo("Has not offered their topic");
        assertThat(as(mentee, "member").get(path).status()).isEqualTo(403);
        assertThat(coordinator()
                        .get(API + "/requests/" + UUID.randomUUID() + "/suggestions")
                        .status())
                .isEqualTo(404);
    }

    private static List<String> ids(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}
