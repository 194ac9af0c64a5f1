package org.collegium.standalone.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A mail that was sent, as a reader sees it.
///
/// @param from    the `From` header, decoded
/// @param to      the addresses it was handed over for
/// @param headers every header by its name, decoded, in the order they came
/// @param text    the part in plain text, null without one
/// @param html    the part in HTML, null without one
public record Mail(
        long id,
        Instant receivedAt,
        String from,
        List<String> to,
        String subject,
        Map<String, List<String>> headers,
        @Nullable String text,
        @Nullable String html) {}
