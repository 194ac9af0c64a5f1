package org.collegium.portal.house;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.portal.signin.LinkMail;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/// Mail as the pages see it: campaigns and their counts, a member's preferences, and the sign-in link.
@Component
public class Mailing implements LinkMail {

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
    public void send(String email, String token) {
        own.post(
                UuidCreator.getTimeOrderedEpoch().toString(),
                Map.of(
                        "template",
                        "sign-in-link",
                        "to",
                        email,
                        "values",
                        Map.of("link", portalUrl + "/sign-in/" + token)),
                "/messages");
    }

    public List<Campaign> campaigns() {
        return acting.get(CAMPAIGNS, "/campaigns").items();
    }

    public Campaign campaign(UUID id) {
        return acting.get(Campaign.class, "/campaigns/{id}", id);
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
            @Nullable Instant finishedAt) {

        public int done() {
            return audience - counts.pending;
        }
    }
}
