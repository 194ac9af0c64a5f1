package org.collegium.portal;

import static org.collegium.portal.SampleAnswers.AGREEMENT;
import static org.collegium.portal.SampleAnswers.MEMBER;
import static org.collegium.portal.SampleAnswers.items;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.collegium.portal.FakeServices.Answer;

/// What the services answer to the office's further work: drafts, codes, cancellations, applications that wait.
final class SampleWork {

    static final UUID VOUCHER = UUID.fromString("01900000-0000-7000-8000-000000000021");
    static final UUID UNPAID = UUID.fromString("5f0c1d9e-3f0a-4f5e-9a51-0a7be0c0fee5");
    static final UUID WAITING = UUID.fromString("5f0c1d9e-3f0a-4f5e-9a51-0a7be0c0ffee");

    private SampleWork() {}

    static void teach(FakeServices fake) {
        fake.when(
                "GET /api/issues/issues/2012-11/manuscript",
                200,
                Map.of(
                        "number",
                        "2012-11",
                        "label",
                        "November 2012",
                        "status",
                        "draft",
                        "revision",
                        3,
                        "articles",
                        List.of(
                                article("Opinion", "From the editor", List.of("Sample Author", "Other Author")),
                                article("Letters", "A letter", List.of()))));
        fake.when("PUT /api/issues/issues/2012-11", 200, Map.of("number", "2012-11"));
        fake.when("GET /api/corporate/agreements/" + AGREEMENT + "/vouchers", asked -> {
            List<Map<String, Object>> codes =
                    IntStream.range(0, 4).mapToObj(SampleWork::voucher).toList();
            return new Answer(
                    200, asked.query().contains("cursor=more") ? items() : Map.of("items", codes, "next", "more"));
        });
        fake.when("POST /api/corporate/agreements/" + AGREEMENT + "/vouchers", 201, items());
        fake.when("POST /api/corporate/vouchers/" + VOUCHER + "/rotation", 201, items());
        fake.when("POST /api/membership/members/me/cancellation", 200, Map.of("status", "active"));
        fake.when("POST /api/membership/members/" + MEMBER + "/cancellation", 200, Map.of("status", "active"));
        fake.when(
                "GET /api/membership/applications",
                asked -> new Answer(200, items(asked.query().contains("awaiting-payment") ? unpaid() : waiting())));
        fake.when("POST /api/membership/applications/" + WAITING + "/review", 204, Map.of());
    }

    private static Map<String, Object> waiting() {
        return Map.of(
                "id",
                WAITING,
                "receivedAt",
                "2012-11-05T09:30:00Z",
                "givenName",
                "Sample",
                "familyName",
                "Applicant",
                "email",
                "member17@example.org",
                "plan",
                "employed",
                "memberId",
                MEMBER,
                "paymentDeclined",
                false);
    }

    static Map<String, Object> unpaid() {
        return Map.of(
                "id",
                UNPAID,
                "receivedAt",
                "2012-11-06T09:30:00Z",
                "givenName",
                "Sample",
                "familyName",
                "Unpaid",
                "email",
                "unpaid@example.org",
                "plan",
                "independent",
                "feePence",
                9000,
                "paymentDeclined",
                true);
    }

    private static Map<String, Object> article(String section, String title, List<String> authors) {
        return Map.of("section", section, "title", title, "authors", authors, "body", "What was *seen*.\n\nAnd heard.");
    }

    private static Map<String, Object> voucher(int index) {
        Map<String, Object> voucher = new HashMap<>(Map.of(
                "id",
                index == 1 ? VOUCHER : UUID.randomUUID(),
                "code",
                "ESSEX-7K4M-9Q2X-TN5" + index,
                "status",
                index == 0 ? "revoked" : "active",
                "kind",
                index < 2 ? "shared" : "unique",
                "issuedAt",
                "2012-09-03T10:00:00Z",
                "used",
                index == 2));
        if (index == 2) {
            voucher.put("usedSince", "2012-09-03T11:00:00Z");
        }
        return voucher;
    }
}
