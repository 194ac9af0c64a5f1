package org.collegium.issues.web;

import java.util.UUID;
import org.collegium.issues.issue.ArticleView;
import org.collegium.issues.issue.IssueSummary;
import org.collegium.issues.issue.IssueView;
import org.collegium.issues.issue.ReadingDecision;
import org.collegium.issues.issue.ReadingIssues;
import org.collegium.web.Caller;
import org.collegium.web.Cursor;
import org.collegium.web.Problem;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/issues/issues")
class IssueController {

    private final ReadingIssues reading;

    IssueController(ReadingIssues reading) {
        this.reading = reading;
    }

    @GetMapping
    Slice<IssueSummary> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        int size = Cursor.limit(limit);
        return Slice.of(reading.list(Cursor.of(cursor).position(), size + 1, caller), size, IssueSummary::number);
    }

    @GetMapping("/{number}")
    IssueView contents(@PathVariable String number, Caller caller) {
        return reading.contents(number, caller).orElseThrow(Problem::notFound);
    }

    @GetMapping("/{number}/articles/{articleId}")
    ArticleView article(@PathVariable String number, @PathVariable UUID articleId, Caller caller) {
        return switch (reading.article(number, articleId, caller)) {
            case ReadingDecision.Granted(ArticleView article) -> article;
            case ReadingDecision.MembersOnly(String issueLabel) -> throw IssueProblems.membersOnly(issueLabel);
            case ReadingDecision.UnknownArticle() -> throw Problem.notFound();
        };
    }
}
