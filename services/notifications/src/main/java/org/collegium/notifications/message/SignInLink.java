package org.collegium.notifications.message;

import java.time.Duration;

/// A link that signs its holder in.
public record SignInLink(String to, String link, Duration validity) {

    /// The link and the address stay out of logs.
    @Override
    public String toString() {
        return "SignInLink[secret]";
    }
}
