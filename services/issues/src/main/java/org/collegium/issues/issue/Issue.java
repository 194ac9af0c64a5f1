package org.collegium.issues.issue;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
class Issue {

    @Id
    private UUID id;

    @Column(name = "number")
    private String number;

    @Column(name = "label")
    private String label;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @ElementCollection
    @CollectionTable(name = "article", joinColumns = @JoinColumn(name = "issue_id"))
    @OrderColumn(name = "position")
    private List<Article> articles = new ArrayList<>();

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    protected Issue() {}

    static Issue draft(UUID id, String number, String label, List<Article> articles, Instant at) {
        Issue issue = new Issue();
        issue.id = id;
        issue.number = number;
        issue.label = label;
        issue.articles = new ArrayList<>(articles);
        issue.draftedAt = at;
        return issue;
    }

    /// Replaces what the draft says.
    ///
    /// @param seen the revision that the editor's change was made on
    Optional<RevisionRefusal> revise(String newLabel, List<Article> newArticles, long seen) {
        if (publishedAt != null) {
            return Optional.of(RevisionRefusal.ALREADY_PUBLISHED);
        }
        if (version == null || version != seen) {
            return Optional.of(RevisionRefusal.CHANGED_MEANWHILE);
        }
        label = newLabel;
        articles = new ArrayList<>(newArticles);
        return Optional.empty();
    }

    /// @param at  when it comes out, or came out if it is older than this archive
    /// @param now the moment of the decision
    PublicationDecision publish(Instant at, Instant now) {
        if (publishedAt != null) {
            return new PublicationDecision.PublishedBefore(number, publishedAt);
        }
        if (articles.isEmpty()) {
            return new PublicationDecision.Refused(PublicationRefusal.NO_ARTICLES);
        }
        if (at.isAfter(now)) {
            return new PublicationDecision.Refused(PublicationRefusal.NOT_YET);
        }
        publishedAt = at;
        List<ArticleHeading> contents = articles.stream().map(Article::heading).toList();
        return new PublicationDecision.Published(new IssueEvent.Published(id, number, label, at, contents));
    }
}
