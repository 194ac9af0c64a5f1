package org.collegium.notifications.smtp;

import java.time.Duration;
import org.collegium.notifications.smtp.client.SmtpSettings.Security;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// `collegium.mail`: the mail server, and how hard it is worked.
///
/// @param from        the `From` of every mail, `Name <address>`
/// @param security    `none`, `starttls` (demanded) or `implicit`
/// @param helloName   how we introduce ourselves to the server
/// @param connections how many connections send campaigns at the same time; one more sends single mails. 0 sends
/// nothing
/// @param chunk       how many mails are committed as being handed over at a time: at most so many become uncertain
/// when a
///                    sender dies
@ConfigurationProperties("collegium.mail")
public record SendingProperties(
        String from,
        String host,
        int port,
        Security security,
        String helloName,
        @Nullable String username,
        @Nullable String password,
        int connections,
        int chunk,
        Duration connectLimit,
        Duration replyLimit,
        Duration acceptLimit,
        Duration writeLimit,
        Duration idleLimit) {

    /// More would make too many uncertain at once.
    private static final int LARGEST_CHUNK = 100;

    public SendingProperties {
        if (connections < 0 || connections > 64 || chunk < 1 || chunk > LARGEST_CHUNK) {
            throw new IllegalArgumentException(
                    "collegium.mail needs 0 to 64 connections and chunks of 1 to " + LARGEST_CHUNK + " mails.");
        }
    }
}
