package org.collegium.issues.issue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.collegium.issues.entitlement.Entitling;
import org.collegium.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows the contents to everybody, drafts to editors, and articles to whoever is entitled.
@Service
@Transactional(readOnly = true)
public class ReadingIssues {

    private static final String DRAFT = "draft";

    private final IssueQueries queries;
    private final Entitling entitling;

    ReadingIssues(IssueQueries queries, Entitling entitling) {
        this.queries = queries;
        this.entitling = entitling;
    }

    /// The newest issues first.
    ///
    /// @param before only those of an earlier month, null for all
    public List<IssueSummary> list(@Nullable String before, int limit, Caller caller) {
        return queries.list(before, limit, entitling.isStaff(caller));
    }

    public Optional<IssueView> contents(String number, Caller caller) {
        return queries.find(number).filter(issue -> !issue.status().equals(DRAFT) || entitling.isStaff(caller));
    }

    public Optional<ManuscriptView> manuscript(String number) {
        return queries.manuscript(number);
    }

    public ReadingDecision article(String number, UUID articleId, Caller caller) {
        return queries.article(number, articleId)
                .map(found -> decide(found.article(), found.publishedAt(), caller))
                .orElseGet(ReadingDecision.UnknownArticle::new);
    }

    private ReadingDecision decide(ArticleView article, @Nullable Instant publishedAt, Caller caller) {
        if (entitling.isStaff(caller)) {
            return new ReadingDecision.Granted(article);
        }
        if (publishedAt == null) {
            return new ReadingDecision.UnknownArticle();
        }
        return entitling.mayRead(caller, publishedAt)
                ? new ReadingDecision.Granted(article)
                : new ReadingDecision.MembersOnly(article.issueLabel());
    }
}
