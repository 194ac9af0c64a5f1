package org.collegium.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collegium.issues.Drafts.PATH;
import static org.collegium.issues.Drafts.drafted;
import static org.collegium.issues.Drafts.editor;
import static org.collegium.issues.Drafts.json;
import static org.collegium.issues.Drafts.newNumber;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.collegium.contracts.issues.IssuePublishedV2;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.EventProbe;
import org.collegium.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An issue goes out once.
@IntegrationTest
class PublishingIT {

    private static final String PUBLISHED = "collegium.issues.issue-published.v2";

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tellsTheContentsToTheOthers() {
        String number = newNumber();
        Answer draft = drafted(port, number);

        try (EventProbe probe = EventProbe.fromNow()) {
            Answer accepted = editor(port).post(PATH + "/" + number + "/publication");

            assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
            IssuePublishedV2 fact = probe.about(UUID.fromString(draft.text("id")))
                    .expect(PUBLISHED)
                    .getFirst()
                    .as(IssuePublishedV2.class);
            assertThat(fact.number()).isEqualTo(number);
            assertThat(fact.publishedAt()).isEqualTo(accepted.text("publishedAt"));
            assertThat(fact.contents())
                    .extracting(IssuePublishedV2.Entry::title)
                    .containsExactly("At the heart of social work", "Corporate membership takes off");
            probe.expectNothingMore();
        }
    }

    @Test
    void takesOverAnIssueThatCameOutEarlier() {
        String number = newNumber();
        Answer draft = drafted(port, number);

        try (EventProbe probe = EventProbe.fromNow()) {
            Answer tooEarly =
                    editor(port).post(PATH + "/" + number + "/publication", "{\"publishedOn\":\"2999-01-01\"}");
            Answer tooRecent = editor(port)
                    .post(
                            PATH + "/" + number + "/publication",
                            "{\"publishedOn\":\"%s\"}"
                                    .formatted(LocalDate.now(clock).minusDays(1)));
            Answer nonsense =
                    editor(port).post(PATH + "/" + number + "/publication", "{\"publishedOn\":\"in spring\"}");
            Answer accepted =
                    editor(port).post(PATH + "/" + number + "/publication", "{\"publishedOn\":\"2012-05-04\"}");

            assertThat(tooEarly.status()).isEqualTo(409);
            assertThat(tooEarly.text("code")).isEqualTo("publication-in-future");
            assertThat(tooRecent.text("code")).isEqualTo("publication-too-recent");
            assertThat(nonsense.status()).isEqualTo(422);
            assertThat(accepted.text("publishedAt")).isEqualTo("2012-05-04T08:00:00Z");
            assertThat(probe.about(UUID.fromString(draft.text("id")))
                            .expect(PUBLISHED)
                            .getFirst()
                            .as(IssuePublishedV2.class)
                            .publishedAt())
                    .isEqualTo("2012-05-04T08:00:00Z");
        }
    }

    @Test
    void goesOutOnceForFiftyClicksAtTheSameMoment() throws Exception {
        String number = newNumber();
        Answer draft = drafted(port, number);

        try (EventProbe probe = EventProbe.fromNow()) {
            List<Answer> answers = atOnce(50, () -> editor(port).post(PATH + "/" + number + "/publication"));

            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.status()).isEqualTo(202);
                assertThat(answer.body()).isEqualTo(answers.getFirst().body());
            });
            probe.about(UUID.fromString(draft.text("id"))).expect(PUBLISHED);
            probe.expectNothingMore();
        }
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE subject = ?")
                        .param("issue/" + number)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void keepsOneIssueOfFiftyDraftedForOneMonthAtTheSameMoment() throws Exception {
        String number = newNumber();

        List<Answer> answers = atOnce(50, () -> drafted(port, number));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(49);
    }

    @Test
    void givesFiftyRepeatsOfOneRequestTheSameAnswer() throws Exception {
        String number = newNumber();
        Api editor = editor(port).withIdempotencyKey("draft-of-" + number);

        List<Answer> answers = atOnce(50, () -> editor.post(PATH, json(number)));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.body()).isEqualTo(answers.getFirst().body());
            assertThat(answer.header("ETag")).isEqualTo(answers.getFirst().header("ETag"));
        });
    }

    @Test
    void refusesIssuesThatAreEmptyOrUnknown() {
        String number = newNumber();
        editor(port).post(PATH, "{\"number\":\"" + number + "\",\"label\":\"Empty\",\"articles\":[]}");

        Answer empty = editor(port).post(PATH + "/" + number + "/publication");

        assertThat(empty.status()).isEqualTo(409);
        assertThat(empty.text("code")).isEqualTo("issue-without-articles");
        for (String unknown : List.of("2099-12", "nonsense", "2012-13")) {
            assertThat(editor(port).post(PATH + "/" + unknown + "/publication").status())
                    .isEqualTo(404);
        }
    }

    private static List<Answer> atOnce(int times, Callable<Answer> call) throws Exception {
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> done : threads.invokeAll(Collections.nCopies(times, call))) {
                answers.add(done.get());
            }
        }
        return answers;
    }
}
