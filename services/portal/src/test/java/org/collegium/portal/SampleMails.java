package org.collegium.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.portal.FakeServices.Answer;
import org.jspecify.annotations.Nullable;

/// Mails to one person each: most arrived, two are uncertain; and an uncertain one of the mailing.
final class SampleMails {

    static final UUID UNCERTAIN = UUID.fromString("01900000-0000-7000-8000-000000000101");
    static final UUID DELIVERY = UUID.fromString("01900000-0000-7000-8000-000000000102");
    static final UUID PERSON = UUID.fromString("01900000-0000-7000-8000-000000000103");

    private static final String CUT_OFF = "Its sender stopped while handing it over.";

    private SampleMails() {}

    static void teach(FakeServices fake) {
        List<Map<String, Object>> uncertain = List.of(
                mail(UNCERTAIN, "offer-made", "uncertain", CUT_OFF),
                mail(UUID.randomUUID(), "welcome", "uncertain", CUT_OFF));
        List<Map<String, Object>> all = List.of(
                uncertain.get(0),
                uncertain.get(1),
                mail(UUID.randomUUID(), "submission-endorse-with-conditions", "delivered", "250 2.0.0 accepted"),
                mail(UUID.randomUUID(), "mentor-training-booked", "bounced", "550 5.1.1 no such mailbox"),
                mail(UUID.randomUUID(), "review-assigned", "pending", null));
        fake.when("GET /api/notifications/messages", asked -> {
            if (asked.query().contains("cursor=more")) {
                return new Answer(200, Map.of("items", all.subList(4, 5)));
            }
            if (asked.query().contains("state=uncertain")) {
                return new Answer(200, Map.of("items", uncertain));
            }
            if (asked.query().contains("state=failed")) {
                return new Answer(200, Map.of("items", List.of()));
            }
            return new Answer(200, Map.of("items", all, "next", "more"));
        });
        fake.when("POST /api/notifications/messages/" + UNCERTAIN + "/resolution", 200, uncertain.get(0));
        fake.refuse(
                "POST /api/notifications/messages/" + PERSON + "/resolution",
                409,
                "message-not-uncertain",
                "What became of this mail is known.");
        fake.when(
                "GET /api/notifications/campaigns/" + SampleAnswers.CAMPAIGN + "/deliveries",
                200,
                SampleAnswers.items(Map.of(
                        "id", DELIVERY, "personId", PERSON, "changedAt", "2012-05-04T08:20:00Z", "reply", CUT_OFF)));
        fake.when("POST /api/notifications/deliveries/" + DELIVERY + "/resolution", 200, Map.of("id", DELIVERY));
    }

    private static Map<String, Object> mail(UUID id, String template, String state, @Nullable String reply) {
        Map<String, Object> mail = new HashMap<>();
        mail.put("id", id);
        mail.put("template", template);
        mail.put("personId", PERSON);
        mail.put("state", state);
        mail.put("since", "2012-11-05T09:30:00Z");
        if (reply != null) {
            mail.put("reply", reply);
        }
        return mail;
    }
}
