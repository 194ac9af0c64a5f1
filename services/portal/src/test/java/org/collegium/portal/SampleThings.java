package org.collegium.portal;

import static org.collegium.portal.SampleAnswers.ARTICLE;
import static org.collegium.portal.SampleAnswers.ESSEX;
import static org.collegium.portal.SampleAnswers.MEMBER;
import static org.collegium.portal.SampleAnswers.QUOTE;
import static org.collegium.portal.SampleAnswers.SEATS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the services of the sample College say of one thing each.
final class SampleThings {

    private SampleThings() {}

    static Map<String, Object> plan(String code, String name, long pence, String description) {
        return Map.of("code", code, "name", name, "feePence", pence, "description", description, "active", true);
    }

    static Map<String, Object> member(String status) {
        Map<String, Object> member = new HashMap<>();
        member.put("id", MEMBER);
        member.put("membershipNumber", "200017-4");
        member.put("status", status);
        member.put("plan", "employed");
        member.put("paidUntil", "2013-11-04");
        member.put("givenName", "Sample");
        member.put("familyName", "Member 17");
        member.put("email", "member17@example.org");
        member.put("funding", status.equals("active") ? "agreement" : "self");
        if (status.equals("active")) {
            member.put("sponsor", "Essex County Council");
        }
        return member;
    }

    /// A member who came back.
    static Map<String, Object> returned() {
        Map<String, Object> member = member("active");
        member.put(
                "terms",
                List.of(
                        Map.of(
                                "plan", "student",
                                "startsOn", "2010-01-01",
                                "endsOn", "2010-06-30",
                                "cancelled", true),
                        Map.of(
                                "plan", "employed",
                                "startsOn", "2012-11-05",
                                "endsOn", "2013-11-04",
                                "sponsor", "Essex County Council",
                                "cancelled", false)));
        return member;
    }

    static Map<String, Object> organisation() {
        return Map.of(
                "id",
                ESSEX,
                "name",
                "Essex County Council",
                "unit",
                "Children’s services",
                "socialWorkers",
                1_240,
                "emailDomains",
                List.of("essex.example.org"),
                "representatives",
                List.of(Map.of(
                        "givenName", "Sample", "familyName", "Representative", "email", "representative@example.org")));
    }

    static Map<String, Object> agreement(UUID id, String status) {
        Map<String, Object> agreement = new HashMap<>();
        agreement.put("id", id);
        agreement.put("status", status);
        agreement.put("organisationIds", List.of(ESSEX));
        agreement.put("plan", "employed");
        agreement.put("startsOn", "2012-09-01");
        agreement.put("endsOn", "2013-08-31");
        agreement.put("binding", "email-domain");
        agreement.put("purchaseOrder", "PO-4711");
        agreement.put("seats", SEATS);
        agreement.put("uniqueCodes", Map.of("issued", 12, "used", 3));
        return agreement;
    }

    static Map<String, Object> quote() {
        Map<String, Object> quote = new HashMap<>();
        quote.put("id", QUOTE);
        quote.put("organisationId", ESSEX);
        quote.put("plan", "employed");
        quote.put("seats", 250);
        quote.put("startsOn", "2012-12-01");
        quote.put("months", 12);
        quote.put("headcount", 1_240);
        quote.put("discountPercent", 66);
        quote.put("pricePerSeatPence", 2_040);
        quote.put("totalPence", 510_000);
        quote.put("marginPerSeatPence", -360);
        quote.put("belowCost", true);
        return quote;
    }

    static Map<String, Object> issue(String number, String label, String status) {
        Map<String, Object> issue = new HashMap<>();
        issue.put("number", number);
        issue.put("label", label);
        issue.put("status", status);
        issue.put("articleCount", 4);
        if (status.equals("published")) {
            issue.put("publishedAt", "2012-05-04T08:00:00Z");
        }
        issue.put(
                "articles",
                List.of(
                        entry(ARTICLE, "Opinion", "From the editor: adult social care in the balance", "Mark Ivory"),
                        entry(UUID.randomUUID(), "Opinion", "Our voice in adoption debate", "Victoria Hart"),
                        entry(UUID.randomUUID(), "Update", "Social work jobs ride storm", null),
                        entry(UUID.randomUUID(), "Practice", "Beyond blaming to explaining", "Sheila Fish")));
        return issue;
    }

    static Map<String, Object> entry(UUID id, String section, String title, @Nullable String author) {
        return Map.of(
                "id", id, "section", section, "title", title, "authors", author == null ? List.of() : List.of(author));
    }

    static Map<String, Object> article() {
        Map<String, Object> article = new HashMap<>(
                entry(ARTICLE, "Opinion", "From the editor: adult social care in the balance", "Mark Ivory"));
        article.put("body", """
                Budgets are set each spring, and each spring **somebody** asks what may be left undone.

                ## What we asked

                - Who decides?
                - Who is told?

                > A plan that nobody was asked about is a notice.

                <script>alert(1)</script> [a link](https://example.org) <img src=x onerror=alert(1)>
                """);
        return article;
    }

    static Map<String, Object> deadLetter() {
        Map<String, Object> letter = new HashMap<>();
        letter.put("id", 7);
        letter.put("state", "dead");
        letter.put("topic", "issues.issue");
        letter.put("key", ARTICLE.toString());
        letter.put("type", "collegium.issues.issue-published.v1");
        letter.put("value", "{\"number\":\"2012-05\"}");
        letter.put("reason", "The mail server refused the sender.");
        letter.put("attempts", 5);
        letter.put("since", "2012-05-04T08:00:00Z");
        return letter;
    }
}
