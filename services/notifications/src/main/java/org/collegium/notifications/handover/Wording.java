package org.collegium.notifications.handover;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a mail says, before anybody has written it down.
///
/// @param sharedBy what many mails with the same words have in common, so that they are written once; null for a single
/// mail
/// @param template the name of the files under `mail/`
/// @param values   what the template asks for: texts, lists and maps of texts
public record Wording(@Nullable UUID sharedBy, String template, Map<String, ?> values) {

    public Wording {
        values = Map.copyOf(values);
    }
}
