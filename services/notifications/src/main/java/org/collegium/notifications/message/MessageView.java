package org.collegium.notifications.message;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One single mail as staff see it: without its words, and without the address, which is the person's.
///
/// @param template what it tells, e.g. `welcome` or `match-ended-mentor`
/// @param since    when it came into this state
/// @param reply    what the mail server said, or why it was not sent
public record MessageView(
        UUID id,
        String template,
        UUID personId,
        String state,
        Instant since,
        @Nullable String reply) {}
