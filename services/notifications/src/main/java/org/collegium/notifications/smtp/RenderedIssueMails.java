package org.collegium.notifications.smtp;

import java.util.Map;
import org.collegium.notifications.campaign.IssueMails;
import org.collegium.notifications.smtp.letter.MailDraft;
import org.collegium.notifications.smtp.letter.MailRenderer;
import org.springframework.stereotype.Component;

/// Writes the mail about an issue with the same templates as a mailing does.
@Component
class RenderedIssueMails implements IssueMails {

    private final MailRenderer renderer;

    RenderedIssueMails(MailRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public Written write(Map<String, Object> values) {
        MailDraft draft = renderer.shown("issue", values);
        return new Written(draft.subject(), draft.text(), draft.html());
    }
}
