package org.collegium.notifications.smtp.client;

import java.time.Duration;

/// How the tests talk to a server on this machine: impatiently.
final class Settings {

    private static final Duration LIMIT = Duration.ofMillis(700);

    private Settings() {}

    static SmtpSettings settings(int port) {
        return new SmtpSettings(
                "127.0.0.1",
                port,
                SmtpSettings.Security.NONE,
                "localhost",
                null,
                null,
                null,
                LIMIT,
                LIMIT,
                LIMIT,
                LIMIT,
                Duration.ofSeconds(10));
    }
}
