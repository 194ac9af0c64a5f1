package org.collegium.notifications.message;

import java.util.List;
import java.util.UUID;
import org.collegium.notifications.handover.MailState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Looks at single mails. Sign-in links are not among them: they are secrets, and worth nothing after some minutes.
@Service
public class ReadingMessages {

    private final Messages messages;

    ReadingMessages(Messages messages) {
        this.messages = messages;
    }

    /// @param state  null for all
    /// @param before only those made before this one, null for the newest
    @Transactional(readOnly = true)
    public List<MessageView> list(@Nullable MailState state, @Nullable UUID before, int limit) {
        return messages.list(state, before, limit);
    }
}
