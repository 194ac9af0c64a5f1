package org.collegium.notifications.message;

import java.time.Duration;
import org.collegium.notifications.handover.Wording;

/// A mail whose words and address are in memory only, never in the database, until it is sent or worth nothing any
/// more.
public sealed interface SecretMail permits SignInLink, EmailCode, TestIssueMail {

    String to();

    /// As to be greeted; nobody unless said, because whoever asked may have typed a stranger's address.
    default String givenName() {
        return "";
    }

    /// How long it is worth sending.
    Duration validity();

    /// Which mail it is, as in tables and answers.
    String template();

    Wording wording();

    /// A validity as it is read, rounded up.
    static String minutes(Duration validity) {
        return String.valueOf(validity.plusSeconds(59).toMinutes());
    }
}
