package org.collegium.notifications.message;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.collegium.notifications.handover.Wording;

/// The mail about an issue, sent to its editor alone before it is published.
///
/// @param id     new for each: the draft may have changed since the last one, so each is worded for itself
/// @param values what the template `issue` asks for
public record TestIssueMail(UUID id, String to, Map<String, Object> values) implements SecretMail {

    private static final Duration VALIDITY = Duration.ofMinutes(30);

    public TestIssueMail {
        values = Map.copyOf(values);
    }

    @Override
    public Duration validity() {
        return VALIDITY;
    }

    /// As on the page that shows the mail: the office's accounts have no given name.
    @Override
    public String givenName() {
        return "Sample";
    }

    @Override
    public String template() {
        return "issue-test";
    }

    @Override
    public Wording wording() {
        Map<String, Object> marked = new HashMap<>(values);
        marked.put("test", "yes");
        return new Wording(id, "issue", marked);
    }

    /// The address stays out of logs.
    @Override
    public String toString() {
        return "TestIssueMail[secret]";
    }
}
