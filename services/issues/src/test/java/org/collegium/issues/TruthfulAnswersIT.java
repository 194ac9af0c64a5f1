package org.collegium.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.collegium.contracts.endorsement.ProgrammeEndorsedV2;
import org.collegium.contracts.membership.MembershipActivatedV1;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.Change;
import org.collegium.testing.Changes;
import org.collegium.testing.FactSender;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.MappedEndpoints;
import org.collegium.testing.MovableClock;
import org.collegium.testing.NulInput;
import org.collegium.testing.Rows;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every answer says what is there afterwards, and everything that is sent is looked at.
@IntegrationTest
class TruthfulAnswersIT {

    private static final String API = "/api/issues";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

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
        assertThat(NulInput.takenBy(mapping, API, administrator())).isEmpty();
    }

    private Changes table() {
        return Changes.of(API, Rows.of(jdbc))
                .line("POST /issues", this::drafts)
                .line("PUT /issues/{number}", this::revises)
                .line("POST /issues/{number}/publication", this::publishes)
                .line("POST /notes/{id}/dismissal", this::dismisses)
                .line("POST /dead-letters/{id}/replay", this::replays)
                .line("POST /dead-letters/{id}/discard", this::discards);
    }

    private Change drafts() {
        Api editor = Drafts.editor(port);
        return Change.by(editor)
                .sending(Drafts.json(Drafts.newNumber()))
                .shownAt(editor, "/issues/{number}/manuscript");
    }

    private Change revises() {
        String number = Drafts.newNumber();
        String tag = Drafts.drafted(port, number).header("ETag").orElseThrow();
        Api editor = Drafts.editor(port);
        return Change.by(editor.with("If-Match", tag), number)
                .sending(Drafts.json(number).replace("November 2012", "Special"))
                .shownAt(editor, "/issues/" + number + "/manuscript");
    }

    private Change publishes() {
        String number = Drafts.newNumber();
        Drafts.drafted(port, number);
        Api editor = Drafts.editor(port);
        return Change.by(editor, number).shownAt(editor, "/issues/" + number + "/manuscript");
    }

    private Change dismisses() {
        UUID programme = UUID.randomUUID();
        LocalDate start = LocalDate.of(2033, 3, 4);
        try (FactSender endorsement = new FactSender(clock)) {
            endorsement.send(
                    programme,
                    new ProgrammeEndorsedV2(
                            programme,
                            UUID.randomUUID(),
                            "7K4M9Q2XTN",
                            "cpd-programme",
                            "Court skills",
                            null,
                            "individual-trainer",
                            UUID.randomUUID(),
                            start,
                            start.plusYears(2)));
        }
        Api editor = Drafts.editor(port);
        await().atMost(PATIENCE)
                .until(() -> editor.get(API + "/notes?limit=200").body().contains(programme.toString()));
        return Change.by(editor, programme).seenAt(editor, "/notes?limit=200", "it answers 204");
    }

    private Change replays() {
        UUID event = deadLetter();
        return Change.by(administrator(), letterOf(event))
                .unseen("it is a dead letter again at once, unread as before");
    }

    private Change discards() {
        UUID event = deadLetter();
        return Change.by(administrator(), letterOf(event))
                .sending(Map.of("reason", "It was never JSON."))
                .seenAt(administrator(), "/dead-letters?limit=200", "it answers 204");
    }

    private UUID deadLetter() {
        UUID event;
        try (FactSender sender = new FactSender(clock)) {
            event = sender.sendPoison(UUID.randomUUID(), MembershipActivatedV1.class);
        }
        await().atMost(PATIENCE).until(() -> letters().body().contains(event.toString()));
        return event;
    }

    private long letterOf(UUID event) {
        return letters()
                .json()
                .path("items")
                .valueStream()
                .filter(letter -> letter.path("eventId").asString("").equals(event.toString()))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
    }

    private Answer letters() {
        return administrator().get(API + "/dead-letters?limit=200");
    }

    private Api administrator() {
        return Api.at(port).as(TestTokens.client("administrator"));
    }
}
