package org.collegium.issues.issue;

/// What becomes of a wish to read an article.
public sealed interface ReadingDecision {

    /// Here it is.
    record Granted(ArticleView article) implements ReadingDecision {}

    /// There is such an article, and it is for members.
    record MembersOnly(String issueLabel) implements ReadingDecision {}

    /// There is none, or nobody but editors may know of it.
    record UnknownArticle() implements ReadingDecision {}
}
