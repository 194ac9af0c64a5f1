package org.collegium.issues.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.collegium.issues.issue.WriteIssue;
import org.collegium.issues.web.IssueBody.ArticleBody;
import org.collegium.web.PlainText;

/// What an editor sends to begin an issue.
///
/// @param number year and month, `2012-11`
record NewIssueBody(
        @NotNull
        @Pattern(
                regexp = "(19|20)[0-9]{2}-(0[1-9]|1[0-2])",
                message = "not-an-issue-number|Write year and month with a hyphen, as in 2012-11.")
        String number,

        @PlainText(max = IssueBody.MAX_LABEL) String label,
        @NotNull @Size(max = IssueBody.MAX_ARTICLES) List<@NotNull @Valid ArticleBody> articles) {

    WriteIssue command() {
        return new IssueBody(label, articles).command(number);
    }
}
