package org.collegium.notifications.message;

import java.time.Duration;
import java.util.Map;
import org.collegium.notifications.handover.Wording;

/// A link that signs its holder in, and a code for whoever reads their mail on another device.
///
/// @param code six digits
public record SignInLink(String to, String link, String code, Duration validity) implements SecretMail {

    @Override
    public String template() {
        return "sign-in-link";
    }

    @Override
    public Wording wording() {
        return new Wording(
                null, template(), Map.of("link", link, "code", code, "minutes", SecretMail.minutes(validity)));
    }

    /// The link, the code and the address stay out of logs.
    @Override
    public String toString() {
        return "SignInLink[secret]";
    }
}
