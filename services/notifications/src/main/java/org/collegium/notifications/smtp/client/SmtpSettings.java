package org.collegium.notifications.smtp.client;

import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// Where the mail server is, how it is spoken to, and how long it may take.
///
/// @param helloName    how we introduce ourselves in EHLO
/// @param username     null to send without signing in
/// @param tls          null for the machine's own trust store
/// @param connectLimit how long a connection may take, TLS included
/// @param replyLimit   how long an answer to a command may take
/// @param acceptLimit  how long the answer to a whole mail may take; RFC 5321 4.5.3.2 advises patience here
/// @param writeLimit   how long a server may refuse to read
/// @param idleLimit    how long an unused connection is kept
public record SmtpSettings(
        String host,
        int port,
        Security security,
        String helloName,
        @Nullable String username,
        @Nullable String password,
        @Nullable SSLContext tls,
        Duration connectLimit,
        Duration replyLimit,
        Duration acceptLimit,
        Duration writeLimit,
        Duration idleLimit) {

    /// How the connection is protected. `STARTTLS` is a demand: without it nothing is sent.
    public enum Security {
        NONE,
        STARTTLS,
        IMPLICIT
    }

    @Override
    public String toString() {
        return host + ":" + port + " (" + security + ")";
    }
}
