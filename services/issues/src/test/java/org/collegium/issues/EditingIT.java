package org.collegium.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collegium.issues.Drafts.PATH;
import static org.collegium.issues.Drafts.drafted;
import static org.collegium.issues.Drafts.editor;
import static org.collegium.issues.Drafts.json;
import static org.collegium.issues.Drafts.newNumber;
import static org.collegium.issues.Drafts.published;

import java.util.UUID;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What an editor does before an issue goes out.
@IntegrationTest
class EditingIT {

    @LocalServerPort
    int port;

    @Test
    void keepsWhatTheEditorSent() {
        String number = newNumber();

        Answer created = drafted(port, number);

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.header("Location")).contains(PATH + "/" + number);
        assertThat(created.text("status")).isEqualTo("draft");
        Answer manuscript = editor(port).get(PATH + "/" + number + "/manuscript");
        assertThat(manuscript.json()).isEqualTo(created.json());
        assertThat(manuscript.header("ETag")).isEqualTo(created.header("ETag")).isPresent();
        assertThat(manuscript.json().at("/articles/0/body").asString())
                .isEqualTo("# Relationships\n\nThey come first.");
        assertThat(manuscript.json().at("/articles/1/title").asString()).isEqualTo("Corporate membership takes off");
    }

    @Test
    void hidesDraftsFromEverybodyElse() {
        String number = newNumber();
        String article = drafted(port, number).json().at("/articles/0/id").asString();
        Api member = Api.at(port).as(TestTokens.bearer(UUID.randomUUID(), "member"));

        assertThat(member.get(PATH + "/" + number).status()).isEqualTo(404);
        assertThat(member.get(PATH + "/" + number + "/articles/" + article).status())
                .isEqualTo(404);
        assertThat(member.get(PATH).body()).doesNotContain("\"" + number + "\"");
        assertThat(member.get(PATH + "/" + number + "/manuscript").status()).isEqualTo(403);
        assertThat(editor(port).get(PATH + "/" + number).status()).isEqualTo(200);
        assertThat(editor(port).get(PATH + "?limit=200").body()).contains("\"" + number + "\"");
    }

    @Test
    void refusesASecondIssueOfTheMonth() {
        String number = newNumber();
        drafted(port, number);

        Answer refused = drafted(port, number);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("issue-number-taken");
    }

    @Test
    void replacesADraftByTheRevisionTheEditorHasSeen() {
        String number = newNumber();
        String tag = drafted(port, number).header("ETag").orElseThrow();
        String shorter = """
                {"label":"Special","articles":[{"section":"Policy","title":"Return to core values","authors":["Jo Gray"],"body":"B"}]}""";

        Answer revised = editor(port).with("If-Match", tag).put(PATH + "/" + number, shorter);
        Answer late = editor(port).with("If-Match", tag).put(PATH + "/" + number, shorter);

        assertThat(revised.status()).as(revised.body()).isEqualTo(200);
        assertThat(revised.text("label")).isEqualTo("Special");
        assertThat(revised.json().path("articles").size()).isEqualTo(1);
        assertThat(revised.header("ETag").orElseThrow()).isNotEqualTo(tag);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text("code")).isEqualTo("changed-meanwhile");
    }

    @Test
    void asksForTheRevisionTheEditorHasSeen() {
        String number = newNumber();
        drafted(port, number);

        Answer refused = editor(port).put(PATH + "/" + number, json(number));

        assertThat(refused.status()).isEqualTo(428);
        assertThat(refused.text("code")).isEqualTo("if-match-missing");
    }

    @Test
    void leavesPublishedIssuesAsTheyAre() {
        String number = newNumber();
        published(port, number);

        Answer refused = editor(port).with("If-Match", "\"1\"").put(PATH + "/" + number, json(number));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("issue-already-published");
    }

    @Test
    void letsOnlyEditorsWrite() {
        Api member = Api.at(port).as(TestTokens.bearer(UUID.randomUUID(), "member"));

        assertThat(member.post(PATH, json(newNumber())).status()).isEqualTo(403);
        assertThat(member.post(PATH + "/2012-11/publication").status()).isEqualTo(403);
        assertThat(Api.at(port).post(PATH, json(newNumber())).status()).isEqualTo(401);
    }

    @Test
    void pagesThroughTheIssuesNewestFirst() {
        String older = newNumber();
        String newer = newNumber();
        published(port, older);
        published(port, newer);

        Answer first = Api.at(port).get(PATH + "?limit=1");
        String cursor = first.text("next");
        Answer second = Api.at(port).get(PATH + "?limit=1&cursor=" + cursor);

        assertThat(first.json().at("/items/0/number").asString())
                .isGreaterThan(second.json().at("/items/0/number").asString());
        assertThat(Api.at(port)
                        .get(PATH + "?cursor=~")
                        .json()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("not-a-cursor");
        assertThat(Api.at(port).get(PATH + "?limit=0").status()).isEqualTo(422);
    }
}
