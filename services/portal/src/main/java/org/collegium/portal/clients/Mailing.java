package org.collegium.portal.clients;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.portal.signin.SignInMail;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/// Mail as the pages see it: campaigns and their counts, a member's preferences, and the mails to sign in and join
/// with.
@Component
public class Mailing implements SignInMail {

    private static final ParameterizedTypeReference<Slice<Campaign>> CAMPAIGNS = new ParameterizedTypeReference<>() {};

    private final ServiceCaller acting;
    private final ServiceCaller own;
    private final String portalUrl;

    Mailing(ServiceCallers callers, @Value("${collegium.portal-url}") String portalUrl) {
        this.acting = callers.acting("notifications");
        this.own = callers.own("notifications");
        this.portalUrl = portalUrl;
    }

    @Override
    public void sendLink(String email, String token, String code) {
        send("sign-in-link", email, Map.of("link", portalUrl + "/sign-in/" + token, "code", code));
    }

    @Override
    public void sendJoiningCode(String email, String code) {
        send("email-proof", email, Map.of("code", code));
    }

    private void send(String template, String email, Map<String, String> values) {
        own.post(
                UuidCreator.getTimeOrderedEpoch().toString(),
                Map.of("template", template, "to", email, "values", values),
                "/messages");
    }

    public List<Campaign> campaigns() {
        return acting.get(CAMPAIGNS, "/campaigns").items();
    }

    public Campaign campaign(UUID id) {
        return acting.get(Campaign.class, "/campaigns/{id}", id);
    }

    /// To how many an issue would be mailed if it were published now, and how the mail reads.
    public IssuePreview preview(Magazine.Issue issue) {
        return acting.post(
                IssuePreview.class, UuidCreator.getTimeOrderedEpoch().toString(), draft(issue), "/issue-previews");
    }

    /// Sends the mail about an issue to one address, marked as a test.
    ///
    /// @param to the visitor's own
    public void test(String key, Magazine.Issue issue, String to) {
        own.post(key, Map.of("to", to, "issue", draft(issue)), "/issue-tests");
    }

    private static Map<String, Object> draft(Magazine.Issue issue) {
        List<Magazine.Entry> entries = issue.articles() == null ? List.of() : issue.articles();
        return Map.of(
                "number",
                issue.number(),
                "label",
                issue.label(),
                "articles",
                entries.stream()
                        .map(entry -> Map.of("id", entry.id(), "section", entry.section(), "title", entry.title()))
                        .toList());
    }

    /// @param act `pause`, `resume` or `cancel`
    public void steer(String key, UUID id, String act) {
        acting.post(key, Map.of(), "/campaigns/{id}/{act}", id, act);
    }

    public Preferences preferences() {
        return acting.get(Preferences.class, "/preferences");
    }

    public void prefer(Preferences preferences) {
        acting.put(preferences, "/preferences");
    }

    /// @param token from the foot of a mail
    public void unsubscribe(String key, String token) {
        acting.post(key, Map.of(), "/unsubscribe/{token}", token);
    }

    /// @param audience how many persons would get the mail
    public record IssuePreview(int audience, String subject, String text, String html) {}

    /// Whether the member wants the mail about each new issue.
    public record Preferences(boolean magazine) {}

    public record Counts(
            int pending, int delivered, int bounced, int suppressed, int noLongerEntitled, int failed, int uncertain) {}

    /// One mailing; every person of the audience is in exactly one of the counts.
    public record Campaign(
            UUID id,
            String status,
            int audience,
            Counts counts,
            @Nullable String waitingFor,
            @Nullable String issue,
            @Nullable String label,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable List<String> may) {

        /// Whether the service would follow the order now: `pause`, `resume` or `cancel`.
        public boolean may(String act) {
            return may != null && may.contains(act);
        }

        public int done() {
            return audience - counts.pending;
        }
    }
}
