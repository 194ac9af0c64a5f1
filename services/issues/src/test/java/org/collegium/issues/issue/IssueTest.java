package org.collegium.issues.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IssueTest {

    private static final Instant NOON = Instant.parse("2012-11-05T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final Article ARTICLE = new Article(
            UUID.randomUUID(), "Practice", "At the heart of social work", List.of("Andrew Cooper"), "Text.");

    @Test
    void tellsItsContentsWhenItIsPublished() {
        Issue issue = draft(ARTICLE);

        PublicationDecision decision = issue.publish(NOON, NOON);

        assertThat(decision).isInstanceOfSatisfying(PublicationDecision.Published.class, published -> {
            assertThat(published.event().number()).isEqualTo("2012-11");
            assertThat(published.event().publishedAt()).isEqualTo(NOON);
            assertThat(published.event().contents()).containsExactly(ARTICLE.heading());
        });
    }

    @Test
    void isPublishedOnce() {
        Issue issue = draft(ARTICLE);
        issue.publish(NOON, NOON);

        assertThat(issue.publish(LATER, LATER)).isEqualTo(new PublicationDecision.PublishedBefore("2012-11", NOON));
    }

    @Test
    void refusesToBePublishedWithoutArticles() {
        assertThat(draft().publish(NOON, NOON))
                .isEqualTo(new PublicationDecision.Refused(PublicationRefusal.NO_ARTICLES));
    }

    @Test
    void keepsTheDayOnWhichAnOlderIssueCameOut() {
        PublicationDecision decision = draft(ARTICLE).publish(NOON, LATER);

        assertThat(decision)
                .isInstanceOfSatisfying(
                        PublicationDecision.Published.class,
                        published -> assertThat(published.event().publishedAt()).isEqualTo(NOON));
    }

    @Test
    void refusesADayThatIsStillToCome() {
        Issue issue = draft(ARTICLE);

        assertThat(issue.publish(LATER, NOON)).isEqualTo(new PublicationDecision.Refused(PublicationRefusal.NOT_YET));
        assertThat(issue.publish(NOON, NOON)).isInstanceOf(PublicationDecision.Published.class);
    }

    @Test
    void refusesRevisionOncePublished() {
        Issue issue = draft(ARTICLE);
        issue.publish(NOON, NOON);

        assertThat(issue.revise("November", List.of(), 0)).contains(RevisionRefusal.ALREADY_PUBLISHED);
    }

    private static Issue draft(Article... articles) {
        return Issue.draft(UUID.randomUUID(), "2012-11", "November 2012", List.of(articles), NOON);
    }
}
