package org.collegium.issues.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.collegium.issues.issue.WriteIssue;
import org.collegium.issues.issue.WriteIssue.WriteArticle;
import org.collegium.web.PlainText;

/// What an editor sends of an issue, beside its number.
record IssueBody(
        @PlainText(max = MAX_LABEL) String label,
        @NotNull @Size(max = MAX_ARTICLES) List<@NotNull @Valid ArticleBody> articles) {

    /// `November 2012` and a little more.
    static final int MAX_LABEL = 60;

    /// The fullest real issue had 17 articles.
    static final int MAX_ARTICLES = 100;

    WriteIssue command(String number) {
        return new WriteIssue(
                number, label, articles.stream().map(ArticleBody::command).toList());
    }

    /// @param body Markdown
    record ArticleBody(
            @PlainText(max = MAX_SECTION) String section,
            @PlainText(max = MAX_TITLE) String title,
            @NotNull @Size(max = MAX_AUTHORS) List<@PlainText(max = MAX_AUTHOR) String> authors,
            @PlainText(max = MAX_BODY, multiline = true) String body) {

        static final int MAX_SECTION = 60;

        static final int MAX_TITLE = 200;

        static final int MAX_AUTHORS = 20;

        static final int MAX_AUTHOR = 100;

        /// Ten times the longest article of the real issues; with the limit of 1 MB a request, twenty such fit into
        /// one.
        static final int MAX_BODY = 50_000;

        WriteArticle command() {
            return new WriteArticle(section, title, authors, body);
        }
    }
}
