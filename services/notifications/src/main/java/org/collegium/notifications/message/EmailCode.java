package org.collegium.notifications.message;

import java.time.Duration;
import java.util.Map;
import org.collegium.notifications.handover.Wording;

/// A code that proves that its reader has the mailbox. Nothing in the mail was written by whoever typed the address.
public record EmailCode(String to, String code, Duration validity) implements SecretMail {

    @Override
    public String template() {
        return "email-proof";
    }

    @Override
    public Wording wording() {
        return new Wording(null, template(), Map.of("code", code, "minutes", SecretMail.minutes(validity)));
    }

    /// The code and the address stay out of logs.
    @Override
    public String toString() {
        return "EmailCode[secret]";
    }
}
