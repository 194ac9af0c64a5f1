package org.collegium.notifications.smtp.letter;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.collegium.notifications.handover.Recipient;
import org.collegium.notifications.handover.Wording;
import org.collegium.notifications.smtp.client.OutgoingMail;
import org.springframework.stereotype.Component;

/// Where a mail gets its address and its envelope.
@Component
public class MailRenderer {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    /// Few mails to many go out at the same time; others are written again when needed.
    private static final int KEPT = 8;

    private final MailBranding branding;
    private final Templates templates;
    private final Clock clock;
    private final Map<UUID, CompiledMail> written = new ConcurrentHashMap<>();

    MailRenderer(MailBranding branding, Templates templates, Clock clock) {
        this.branding = branding;
        this.templates = templates;
        this.clock = clock;
    }

    /// Writes a mail down and puts it into its envelope.
    ///
    /// @throws IllegalArgumentException if the address could become more than an address
    public OutgoingMail write(Wording wording, Recipient recipient) {
        return address(compiled(wording), recipient);
    }

    /// A mail to many as a recipient called Sample would read it, without sending it.
    public MailDraft shown(String template, Map<String, ?> values) {
        MailDraft draft = templates.draft(template, values);
        return new MailDraft(draft.subject(), shown(draft.text()), shown(draft.html()));
    }

    private String shown(String written) {
        return written.replace(Slot.NAME.mark(), "Sample")
                .replace(Slot.UNSUBSCRIBE_PAGE.mark(), branding.portalUrl() + "/unsubscribe/sample");
    }

    private CompiledMail compiled(Wording wording) {
        UUID shared = wording.sharedBy();
        if (shared == null) {
            return CompiledMail.toOne(templates.letter(wording.template(), wording.values()), branding);
        }
        if (written.size() > KEPT) {
            written.clear();
        }
        return written.computeIfAbsent(
                shared, id -> CompiledMail.toList(templates.draft(wording.template(), wording.values()), branding));
    }

    private OutgoingMail address(CompiledMail mail, Recipient recipient) {
        OutgoingMail.requireAddress(recipient.address());
        String name = HeaderText.displayName(recipient.name());
        Map<Slot, String> values = new EnumMap<>(Slot.class);
        values.put(Slot.TO, HeaderText.mailbox(name, recipient.address()));
        values.put(Slot.DATE, DATE.format(ZonedDateTime.now(clock)));
        values.put(Slot.MESSAGE_ID, recipient.mailId() + "@" + branding.domain());
        values.put(Slot.NAME, HeaderText.displayName(recipient.givenName()));
        values.put(Slot.ONE_CLICK_URL, branding.portalUrl() + "/api/notifications/unsubscribe/" + recipient.token());
        values.put(Slot.UNSUBSCRIBE_PAGE, branding.portalUrl() + "/unsubscribe/" + recipient.token());
        return new OutgoingMail(recipient.mailId(), branding.address(), recipient.address(), mail.fill(values));
    }
}
