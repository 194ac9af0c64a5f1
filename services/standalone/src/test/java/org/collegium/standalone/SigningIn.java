package org.collegium.standalone;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/// Signs a visitor in as people do: by the link that arrives in the inbox.
final class SigningIn {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/sign-in/\\S+");

    private final Standalone house;
    private final Doors doors;

    SigningIn(Standalone house, Doors doors) {
        this.house = house;
        this.doors = doors;
    }

    /// Asks for a link and follows the one that arrives.
    void as(Visitor visitor, String email) {
        awaitAccount(email);
        visitor.open("/sign-in");
        visitor.fill("E-mail address", email);
        visitor.press("Mail me a link");
        visitor.sees("Look into your mailbox");
        visitor.open(awaitLink(email));
        visitor.press("Sign in now");
        visitor.page().waitForURL(url -> !url.contains("/sign-in"));
    }

    /// The portal learns of a new member by a fact, shortly after they see themselves active.
    private void awaitAccount(String email) {
        Awaitility.await("an account of " + email)
                .atMost(Doors.PATIENCE)
                .until(() -> doors.anybody()
                                .post("/dev/tokens", Map.of("email", email))
                                .status()
                        == 200);
    }

    private String awaitLink(String email) {
        return Awaitility.await("a link for " + email)
                .atMost(Doors.PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> house.infrastructure().inbox().list(email, null, 20).stream()
                                .map(mail -> LINK.matcher(String.valueOf(mail.text())))
                                .filter(Matcher::find)
                                .map(Matcher::group)
                                .findFirst()
                                .orElse(""),
                        link -> !link.isEmpty());
    }
}
