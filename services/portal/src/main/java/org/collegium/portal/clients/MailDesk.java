package org.collegium.portal.clients;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/// What became of each mail, and the word of staff on those of which nobody knows.
@Component
public class MailDesk {

    private static final ParameterizedTypeReference<Slice<Mail>> MAILS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Slice<Delivery>> DELIVERIES = new ParameterizedTypeReference<>() {};

    /// What a screen shows of a mailing's uncertain mails; the rest shows when these are dealt with.
    private static final int SHOWN = 20;

    private final ServiceCaller acting;

    MailDesk(ServiceCallers callers) {
        this.acting = callers.acting("notifications");
    }

    /// Mails to one person, the newest first.
    ///
    /// @param state  empty for all
    /// @param cursor from the page before, null for the first
    public Slice<Mail> mails(String state, @Nullable String cursor) {
        return acting.get(MAILS, "/messages?state={state}&cursor={cursor}", state, cursor == null ? "" : cursor);
    }

    /// @param outcome `delivered`, `resend` or `failed`
    public void resolve(String key, UUID id, String outcome) {
        acting.post(key, Map.of("outcome", outcome), "/messages/{id}/resolution", id);
    }

    /// The mails of a mailing of which nobody knows whether they arrived.
    public List<Delivery> uncertainOf(UUID campaignId) {
        return acting.get(DELIVERIES, "/campaigns/{id}/deliveries?status=uncertain&limit={limit}", campaignId, SHOWN)
                .items();
    }

    /// @param outcome `delivered` or `send-again`
    public void resolveDelivery(String key, UUID id, String outcome) {
        acting.post(key, Map.of("outcome", outcome), "/deliveries/{id}/resolution", id);
    }

    /// A mail to one person.
    public record Mail(
            UUID id,
            String template,
            UUID personId,
            String state,
            Instant since,
            @Nullable String reply) {}

    /// One person's mail of a mailing.
    public record Delivery(
            UUID id,
            UUID personId,
            Instant changedAt,
            @Nullable String reply) {}
}
