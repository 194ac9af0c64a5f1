package org.collegium.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.collegium.contracts.issues.IssuePublishedV2;
import org.collegium.testing.Api;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// An editor sees to how many an issue would go and how its mail reads, and gets one to look at.
class PreviewIT extends MailingIT {

    private static final String DRAFT = """
            {"number":"2012-11","label":"November 2012","articles":[
              {"id":"018b2f6e-7c1a-7a10-9c3d-000000000602","section":"Opinion","title":"<b>Bold</b> & true"}]}
            """;

    @Autowired
    private JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    PreviewIT() {}

    @Test
    void countsThoseWhomThePublicationMails() {
        members(3);
        Member unwilling = somebody("unwilling");
        tellPerson(unwilling);
        facts.send(unwilling.membershipId(), membership(unwilling, day.minusDays(10), day.plusDays(20), false, null));
        Member over = somebody("over");
        facts.send(over.membershipId(), membership(over, day.minusDays(10), day.minusDays(1), true, null));
        Awaitility.await().atMost(PATIENCE).until(() -> known(over) == 1 && known(unwilling) == 1 && preview() >= 3);

        assertThat(preview()).isEqualTo(3);

        IssuePublishedV2 issue = publish();
        assertThat(awaitCampaign(issue, "finished").path("audience").asInt()).isEqualTo(3);
    }

    private int known(Member member) {
        return jdbc.sql("SELECT count(*) FROM membership_term WHERE person_id = :person")
                .param("person", member.personId())
                .query(Integer.class)
                .single();
    }

    private int preview() {
        return staff().post("/api/notifications/issue-previews", DRAFT)
                .json()
                .path("audience")
                .asInt();
    }

    @Test
    void showsTheMailAsItWillRead() {
        JsonNode preview =
                staff().post("/api/notifications/issue-previews", DRAFT).json();

        assertThat(preview.path("subject").asString()).isEqualTo("Social Work Matters, November 2012");
        assertThat(preview.path("text").asString())
                .contains("Dear Sample,", "* <b>Bold</b> & true", "/magazine/2012-11", "/contact")
                .doesNotContain("{{", "\ue000");
        assertThat(preview.path("html").asString())
                .contains("Dear Sample,", "&lt;b&gt;Bold&lt;/b&gt;", "max-width:600px")
                .doesNotContain("<b>Bold", "{{", "\ue000");
    }

    @Test
    void sendsOneMarkedMailToTheEditorAndKeepsNoAddress() {
        String to = address("editor");
        Api.Answer answer = Api.at(port)
                .as(TestTokens.portal())
                .post("/api/notifications/issue-tests", "{\"to\":\"" + to + "\",\"issue\":" + DRAFT + "}");

        assertThat(answer.status()).isEqualTo(202);
        Awaitility.await().atMost(PATIENCE).until(() -> !mailbox.to(to).isEmpty());
        assertThat(mailbox.to(to))
                .singleElement()
                .asString()
                .contains("Subject: Test: Social Work Matters, November 2012", "Sample");
        assertThat(jdbc.sql("SELECT count(*) FROM message m WHERE CAST(m AS text) LIKE '%' || :to || '%'")
                        .param("to", to)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"number\":\"2012-13\",\"label\":\"x\",\"articles\":[]}",
                "{\"number\":\"2012-11\",\"label\":\"a\\u0000b\",\"articles\":[{\"id\":\"018b2f6e-7c1a-7a10-9c3d-000000000602\",\"section\":\"s\",\"title\":\"t\"}]}",
                "{\"number\":\"2012-11\",\"label\":\"x\",\"articles\":[{\"id\":null,\"section\":\"s\",\"title\":\"t\"}]}",
                "{\"number\":\"2012-11\",\"label\":\"x\",\"articles\":[null]}"
            })
    void refusesADraftThatIsNone(String draft) {
        assertThat(staff().post("/api/notifications/issue-previews", draft).status())
                .isEqualTo(422);
    }
}
