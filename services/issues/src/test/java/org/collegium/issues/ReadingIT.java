package org.collegium.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.collegium.issues.Drafts.PATH;
import static org.collegium.issues.Drafts.newNumber;
import static org.collegium.issues.Drafts.published;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.collegium.contracts.membership.MembershipActivatedV1;
import org.collegium.contracts.membership.MembershipCancelledV1;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.FactSender;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.MovableClock;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who may read what, as membership tells and days go by.
@IntegrationTest
class ReadingIT {

    private static final LocalDate PUBLICATION_DAY = LocalDate.of(2032, 11, 5);

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final UUID person = UUID.randomUUID();
    private final UUID membership = UUID.randomUUID();

    @BeforeEach
    void publicationDay() {
        clock.set(PUBLICATION_DAY);
    }

    @AfterEach
    void backToRealNow() {
        clock.backToRealNow();
    }

    @Test
    void showsContentsToEverybodyAndArticlesToMembers() {
        String number = newNumber();
        String article = published(port, number);
        tell(activated(PUBLICATION_DAY, PUBLICATION_DAY.plusYears(1)));

        Answer contents = Api.at(port).get(PATH + "/" + number);
        assertThat(contents.status()).isEqualTo(200);
        assertThat(contents.json().at("/articles/0/title").asString()).isEqualTo("At the heart of social work");
        assertThat(contents.body()).doesNotContain("They come first");
        assertThat(Api.at(port).get(article).status()).isEqualTo(401);
        assertThat(stranger().get(article).text("code")).isEqualTo("members-only");
        assertThat(reader().get(article).text("body")).isEqualTo("# Relationships\n\nThey come first.");
        assertThat(Api.at(port)
                        .as(TestTokens.bearer(UUID.randomUUID(), "editor"))
                        .get(article)
                        .status())
                .isEqualTo(200);
        assertThat(Api.at(port)
                        .as(TestTokens.client("administrator"))
                        .get(article)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void keepsTheIssuesOfTheMembershipForFormerMembers() {
        String during = published(port, newNumber());
        tell(activated(PUBLICATION_DAY.minusYears(1), PUBLICATION_DAY.plusDays(1)));

        clock.set(PUBLICATION_DAY.plusDays(1));
        String onTheLastDay = published(port, newNumber());
        clock.set(PUBLICATION_DAY.plusDays(2));
        String afterwards = published(port, newNumber());

        assertThat(reader().get(during).status()).isEqualTo(200);
        assertThat(reader().get(onTheLastDay).status()).isEqualTo(200);
        assertThat(reader().get(afterwards).status()).isEqualTo(403);
    }

    @Test
    void letsCancelledMembersReadUntilTheirLastDay() {
        String article = published(port, newNumber());
        clock.set(PUBLICATION_DAY.plusMonths(1));
        LocalDate lastDay = PUBLICATION_DAY.plusMonths(2);
        tell(activated(PUBLICATION_DAY.plusDays(1), PUBLICATION_DAY.plusYears(1)), cancelled(lastDay));

        clock.set(lastDay);
        assertThat(reader().get(article).status()).isEqualTo(200);
        clock.set(lastDay.plusDays(1));
        assertThat(reader().get(article).status()).isEqualTo(403);
    }

    @Test
    void opensTheIssuesOfBothTermsToWhoeverBelongedTwice() {
        String first = published(port, newNumber());
        tell(activated(PUBLICATION_DAY.minusYears(1), PUBLICATION_DAY.plusYears(1)), cancelled(PUBLICATION_DAY));
        clock.set(PUBLICATION_DAY.plusMonths(1));
        String between = published(port, newNumber());
        clock.set(PUBLICATION_DAY.plusMonths(2));
        String second = published(port, newNumber());
        LocalDate lastDay = PUBLICATION_DAY.plusMonths(3);
        tell(activated(PUBLICATION_DAY.plusMonths(2), PUBLICATION_DAY.plusYears(2)), cancelled(lastDay));

        clock.set(lastDay.plusDays(1));

        assertThat(reader().get(first).status()).isEqualTo(200);
        assertThat(reader().get(second).status()).isEqualTo(200);
        assertThat(reader().get(between).status()).isEqualTo(403);
    }

    @Test
    void learnsTheSameTermInAnyOrderAndFromRepeats() {
        LocalDate lastDay = PUBLICATION_DAY.plusMonths(2);
        Record activated = activated(PUBLICATION_DAY, PUBLICATION_DAY.plusYears(1));
        Record cancelled = cancelled(lastDay);

        tell(cancelled, activated, activated, cancelled);

        assertThat(jdbc.sql("SELECT last_day FROM member_term WHERE person_id = ?")
                        .param(person)
                        .query(LocalDate.class)
                        .list())
                .isEqualTo(Collections.singletonList(lastDay));
    }

    @Test
    void answersNotFoundForArticlesOfOtherIssues() {
        String number = newNumber();
        String article = published(port, newNumber());
        published(port, number);
        String id = article.substring(article.lastIndexOf('/') + 1);

        for (String path : List.of(
                PATH + "/" + number + "/articles/" + id,
                PATH + "/" + number + "/articles/" + UUID.randomUUID(),
                PATH + "/" + number + "/articles/7",
                PATH + "/2099-01/articles/" + id)) {
            assertThat(stranger().get(path).status()).isEqualTo(404);
        }
    }

    private Record activated(LocalDate startsOn, LocalDate endsOn) {
        return new MembershipActivatedV1(
                membership, person, "100007", "employed", startsOn, endsOn, "self", null, null, null, true);
    }

    private Record cancelled(LocalDate endsOn) {
        return new MembershipCancelledV1(membership, person, endsOn, "by-member");
    }

    /// Tells facts, then one of another member, and waits until that was learnt: facts of one key arrive in order.
    private void tell(Record... facts) {
        long before = inboxed();
        try (FactSender sender = new FactSender(clock)) {
            for (Record fact : facts) {
                UUID id = sender.send(membership, fact);
                sender.send(id, membership, fact);
            }
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> inboxed() - before >= facts.length);
    }

    private long inboxed() {
        return jdbc.sql("SELECT count(*) FROM inbox").query(Long.class).single();
    }

    private Api reader() {
        return Api.at(port).as(TestTokens.bearer(person, "member"));
    }

    private Api stranger() {
        return Api.at(port).as(TestTokens.bearer(UUID.randomUUID(), "member"));
    }
}
