package org.collegium.notifications.smtp.client;

import java.io.IOException;

/// The mail server cannot be reached or does not let us in. Nothing was sent, and no mail is to blame.
public final class SmtpUnavailable extends IOException {

    SmtpUnavailable(String message) {
        super(message);
    }

    SmtpUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
