package org.collegium.issues.issue;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the drafts of editors.
@Service
public class WritingIssues {

    private final Issues issues;
    private final IssueQueries queries;
    private final Clock clock;

    WritingIssues(Issues issues, IssueQueries queries, Clock clock) {
        this.issues = issues;
        this.queries = queries;
        this.clock = clock;
    }

    @Transactional
    public DraftDecision draft(WriteIssue command) {
        String number = command.number();
        if (issues.existsByNumber(number)) {
            return new DraftDecision.NumberTaken(number);
        }
        issues.saveAndFlush(Issue.draft(
                UuidCreator.getTimeOrderedEpoch(), number, command.label(), articles(command), clock.instant()));
        return new DraftDecision.Drafted(queries.manuscript(number).orElseThrow());
    }

    /// @param seen the revision that the editor's change was made on
    @Transactional
    public RevisionDecision revise(WriteIssue command, long seen) {
        Optional<Issue> found = issues.findByNumber(command.number());
        if (found.isEmpty()) {
            return new RevisionDecision.Refused(RevisionRefusal.UNKNOWN_ISSUE);
        }
        Optional<RevisionRefusal> refusal = found.get().revise(command.label(), articles(command), seen);
        if (refusal.isPresent()) {
            return new RevisionDecision.Refused(refusal.get());
        }
        issues.flush();
        return new RevisionDecision.Revised(queries.manuscript(command.number()).orElseThrow());
    }

    /// A draft's articles are known by nobody yet, so they get new ids at every revision.
    private static List<Article> articles(WriteIssue command) {
        return command.articles().stream()
                .map(article -> new Article(
                        UuidCreator.getTimeOrderedEpoch(),
                        article.section(),
                        article.title(),
                        article.authors(),
                        article.body()))
                .toList();
    }
}
