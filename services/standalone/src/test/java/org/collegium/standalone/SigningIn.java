package org.collegium.standalone;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/// Signs a visitor in as people do: by the link that arrives in the inbox.
final class SigningIn {

    private static final Pattern CODE = Pattern.compile("(?m)^(\\d{6})$");
    private static final Pattern LINK = Pattern.compile("https?://\\S+/sign-in/\\S+");

    private final Standalone platform;
    private final Doors doors;

    SigningIn(Standalone platform, Doors doors) {
        this.platform = platform;
        this.doors = doors;
    }

    /// Asks for a link and follows the one that arrives.
    void as(Visitor visitor, String email) {
        awaitAccount(email);
        visitor.open("/sign-in");
        visitor.fill("E-mail address", email);
        visitor.press("Send me a mail");
        visitor.sees("Check your email");
        visitor.open(awaitLink(email));
        visitor.press("Sign in now");
        visitor.page().waitForURL(url -> !url.contains("/sign-in"));
    }

    /// Proves an address as those who join do: by the code that arrives.
    void prove(Visitor visitor, String email) {
        visitor.fill("E-mail address", email);
        visitor.press("Continue");
        visitor.sees("Check your email");
        visitor.fill("Code", awaitInMail(email, CODE, 1));
        visitor.press("Continue");
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
        return awaitInMail(email, LINK, 0);
    }

    private String awaitInMail(String email, Pattern wanted, int group) {
        return Awaitility.await("a mail for " + email)
                .atMost(Doors.PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> platform.infrastructure().inbox().list(email, null, 20).stream()
                                .map(mail -> wanted.matcher(String.valueOf(mail.text())))
                                .filter(Matcher::find)
                                .map(found -> found.group(group))
                                .findFirst()
                                .orElse(""),
                        found -> !found.isEmpty());
    }
}
