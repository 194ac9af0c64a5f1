package org.collegium.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What notifications answers about preferences, the mail of an issue and its mailing.
final class SampleMailing {

    private SampleMailing() {}

    static void teach(FakeServices fake) {
        fake.when("POST /api/notifications/messages", 202, Map.of("id", UUID.randomUUID()));
        fake.when("GET /api/notifications/preferences", 200, Map.of("magazine", true));
        fake.when("PUT /api/notifications/preferences", 200, Map.of("magazine", false));
        fake.when("POST /api/notifications/unsubscribe/*", 200, Map.of("magazine", false));
        fake.when("GET /api/notifications/campaigns", 200, SampleAnswers.items(campaign()));
        fake.when("GET /api/notifications/campaigns/" + SampleAnswers.CAMPAIGN, 200, campaign());
        fake.when("POST /api/notifications/campaigns/*", 200, campaign());
        fake.when(
                "POST /api/notifications/issue-previews",
                200,
                Map.of(
                        "audience",
                        16_872,
                        "subject",
                        "Social Work Matters, November 2012",
                        "text",
                        "Dear Sample,\n\nThe November 2012 issue is here.",
                        "html",
                        "<!doctype html><html lang=\"en\"><head><title>Mail</title></head>"
                                + "<body style=\"margin:0\"><h1>The November 2012 issue is here</h1></body></html>"));
        fake.when("POST /api/notifications/issue-tests", 202, Map.of());
    }

    private static Map<String, Object> campaign() {
        Map<String, Object> campaign = new HashMap<>();
        campaign.put("id", SampleAnswers.CAMPAIGN);
        campaign.put("issue", "2012-05");
        campaign.put("label", "May 2012");
        campaign.put("status", "running");
        campaign.put("audience", 17_000);
        campaign.put("may", List.of("pause", "cancel"));
        campaign.put("startedAt", "2012-05-04T08:00:00Z");
        campaign.put(
                "counts",
                Map.of(
                        "pending",
                        4_120,
                        "delivered",
                        12_600,
                        "bounced",
                        210,
                        "suppressed",
                        34,
                        "noLongerEntitled",
                        30,
                        "failed",
                        4,
                        "uncertain",
                        2));
        return campaign;
    }
}
