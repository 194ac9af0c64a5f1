package org.collegium.notifications.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.collegium.notifications.campaign.PreviewingIssues;
import org.collegium.notifications.issue.PublishedIssue;
import org.collegium.web.Caller;
import org.collegium.web.EmailAddress;
import org.collegium.web.PlainText;
import org.collegium.web.Problem;
import org.collegium.web.ReadOnlyEndpoint;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What an editor wants to know before an issue is published: who would get a mail, and how it reads.
@RestController
class IssuePreviewController {

    /// As many articles as an issue can hold.
    private static final int MOST_ARTICLES = 100;

    private final PreviewingIssues previewing;
    private final Clock clock;

    IssuePreviewController(PreviewingIssues previewing, Clock clock) {
        this.previewing = previewing;
        this.clock = clock;
    }

    /// @param articles in reading order
    record IssueDraft(
            @NotNull @Pattern(regexp = "[0-9]{4}-(0[1-9]|1[0-2])", message = "malformed|Write it as 2012-11.")
            String number,

            @PlainText(max = 60) String label,
            @NotEmpty @Size(max = MOST_ARTICLES) List<@Valid @NotNull ArticleDraft> articles) {

        PublishedIssue issue(Clock clock) {
            return new PublishedIssue(
                    new UUID(0, 0),
                    number,
                    label,
                    clock.instant(),
                    articles.stream()
                            .map(article -> new PublishedIssue.Entry(article.id(), article.section(), article.title()))
                            .toList());
        }
    }

    record ArticleDraft(
            @NotNull UUID id,
            @PlainText(max = 60) String section,
            @PlainText(max = 200) String title) {}

    /// @param audience how many persons would get the mail if the issue were published now
    record IssuePreview(int audience, String subject, String text, String html) {}

    @PostMapping("/api/notifications/issue-previews")
    @ReadOnlyEndpoint
    IssuePreview preview(Caller caller, @RequestBody @Valid IssueDraft draft) {
        Staff.require(caller);
        PreviewingIssues.Preview preview = previewing.preview(draft.issue(clock));
        return new IssuePreview(
                preview.audience(),
                preview.mail().subject(),
                preview.mail().text(),
                preview.mail().html());
    }

    /// @param to the signed-in editor's own address, which the portal knows
    record IssueTestRequest(
            @EmailAddress String to, @NotNull @Valid IssueDraft issue) {

        /// The address stays out of logs.
        @Override
        public String toString() {
            return "IssueTestRequest[secret]";
        }
    }

    @PostMapping("/api/notifications/issue-tests")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void test(Caller caller, @RequestBody @Valid IssueTestRequest request) {
        if (!caller.roles().contains("portal")) {
            throw new Problem(HttpStatus.FORBIDDEN, "not-allowed", "Only the portal itself sends such mails.");
        }
        previewing.test(request.issue().issue(clock), request.to());
    }
}
