package org.collegium.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.collegium.contracts.membership.MembershipActivatedV1;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.FactSender;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.MovableClock;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// A fact that cannot be read is shown to administrators, who hand it over again or give it up.
@IntegrationTest
class DeadLettersIT {

    private static final String PATH = "/api/issues/dead-letters";

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void showsReplaysAndDiscardsWhatCouldNotBeRead() {
        Api administrator = Api.at(port).as(TestTokens.client("administrator"));
        UUID event;
        try (FactSender sender = new FactSender(clock)) {
            event = sender.sendPoison(UUID.randomUUID(), MembershipActivatedV1.class);
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> administrator.get(PATH).body().contains(event.toString()));
        String letter = PATH + "/" + letterOf(administrator.get(PATH), event);

        assertThat(administrator.post(letter + "/replay").status()).isEqualTo(202);
        Answer withoutReason = administrator.post(letter + "/discard", "{\"reason\":\" \"}");
        // While it is with its handler again it is no dead letter, and cannot be given up.
        await().atMost(Duration.ofSeconds(20))
                .until(() -> administrator
                                .post(letter + "/discard", "{\"reason\":\"It was never JSON.\"}")
                                .status()
                        == 204);

        assertThat(withoutReason.json().at("/errors/0/field").asString()).isEqualTo("reason");
        assertThat(administrator
                        .post(PATH + "/999999/discard", "{\"reason\":\"It is not there.\"}")
                        .status())
                .isEqualTo(404);
        assertThat(jdbc.sql("SELECT act FROM audit_entry WHERE act LIKE 'dead-letter-%' ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("dead-letter-replayed", "dead-letter-discarded");
        assertThat(Api.at(port).as(TestTokens.client("editor")).get(PATH).status())
                .isEqualTo(403);
    }

    private static String letterOf(Answer letters, UUID event) {
        for (JsonNode letter : letters.json().path("items")) {
            if (letter.path("eventId").asString("").equals(event.toString())) {
                return letter.path("id").asString();
            }
        }
        throw new AssertionError("There is no dead letter of the event " + event + ".");
    }
}
