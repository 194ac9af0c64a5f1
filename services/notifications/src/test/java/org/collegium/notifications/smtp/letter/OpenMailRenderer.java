package org.collegium.notifications.smtp.letter;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/// The renderer of a sample College on the morning of 5 November 2012.
public final class OpenMailRenderer {

    public static final Clock MORNING = Clock.fixed(Instant.parse("2012-11-05T09:00:00Z"), ZoneId.of("Europe/London"));

    private OpenMailRenderer() {}

    public static MailRenderer open() {
        MailBranding branding = new MailBranding(
                "The College of Social Work",
                "Social Work Matters",
                "#5b2a86",
                "#c8b3e6",
                "The College of Social Work <magazine@college.example.org>",
                "https://portal.example.org/");
        return new MailRenderer(branding, new Templates(branding), MORNING);
    }
}
