package org.collegium.portal;

import static org.collegium.portal.SampleThings.agreement;
import static org.collegium.portal.SampleThings.article;
import static org.collegium.portal.SampleThings.deadLetter;
import static org.collegium.portal.SampleThings.issue;
import static org.collegium.portal.SampleThings.member;
import static org.collegium.portal.SampleThings.organisation;
import static org.collegium.portal.SampleThings.plan;
import static org.collegium.portal.SampleThings.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import org.collegium.portal.FakeServices.Answer;
import org.collegium.portal.FakeServices.Asked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A small College: three plans, a member, an employer with an agreement, issues, a mailing, a dead letter.
final class SampleAnswers {

    static final UUID ESSEX = UUID.fromString("01900000-0000-7000-8000-000000000001");
    static final UUID AGREEMENT = UUID.fromString("01900000-0000-7000-8000-000000000002");
    static final UUID ARTICLE = UUID.fromString("01900000-0000-7000-8000-000000000003");
    static final UUID CAMPAIGN = UUID.fromString("01900000-0000-7000-8000-000000000004");
    static final UUID MEMBER = UUID.fromString("01900000-0000-7000-8000-000000000005");
    static final UUID DRAFT_AGREEMENT = UUID.fromString("01900000-0000-7000-8000-000000000006");
    static final UUID QUOTE = UUID.fromString("01900000-0000-7000-8000-000000000007");
    static final UUID REPRESENTATIVE = UUID.fromString("01900000-0000-7000-8000-000000000008");

    static final Map<String, Object> SEATS = Map.of("bought", 250, "reserved", 3, "redeemed", 141, "free", 106);

    private SampleAnswers() {}

    static void teach(FakeServices fake) {
        membership(fake);
        corporate(fake);
        roles(fake);
        people(fake);
        magazine(fake);
        SampleMailing.teach(fake);
        SampleProgrammes.teach(fake);
        SampleMails.teach(fake);
        SampleMentoring.teach(fake);
        for (String service : List.of("membership", "corporate", "mentoring", "endorsement", "issues")) {
            fake.when("GET /api/" + service + "/dead-letters", 200, items());
        }
        fake.when("GET /api/notifications/dead-letters", 200, items(deadLetter()));
        fake.when("POST /api/notifications/dead-letters/*", 202, Map.of());
    }

    private static void membership(FakeServices fake) {
        fake.when(
                "GET /api/membership/plans",
                200,
                items(
                        plan("student", "Student", 1000, "On a qualifying course."),
                        plan("employed", "Employed social worker", 6000, "Working for an employer."),
                        plan("independent", "Independent", 9000, "Working on your own account.")));
        ConcurrentMap<String, Map<String, Object>> byKey = new ConcurrentHashMap<>();
        ConcurrentMap<String, Map<String, Object>> byId = new ConcurrentHashMap<>();
        fake.when("POST /api/membership/applications", asked -> {
            Map<String, Object> application =
                    byKey.computeIfAbsent(asked.header("idempotency-key"), key -> apply(asked));
            byId.put(String.valueOf(application.get("id")), application);
            return new Answer(202, application);
        });
        fake.when("GET /api/membership/applications/*", asked -> look(byId.get(id(asked, 4))));
        fake.when("POST /api/membership/applications/*", asked -> {
            Map<String, Object> application = byId.getOrDefault(id(asked, 4), new HashMap<>());
            boolean settled = asked.text().contains("settled");
            if (settled) {
                application.put("status", "active");
                application.put("membershipNumber", "200017-4");
                application.remove("payment");
            } else {
                application.put("payment", Map.of("amountPence", 6000, "declined", true));
            }
            return new Answer(200, application);
        });
        fake.when(
                "GET /api/membership/members",
                asked -> new Answer(
                        200, asked.query().contains("nobody") ? items() : items(member("active"), member("lapsed"))));
        fake.when(
                "GET /api/membership/applications",
                asked -> new Answer(
                        200,
                        asked.query().contains("awaiting-payment")
                                        && !asked.query().contains("nobody")
                                ? items(SampleWork.unpaid())
                                : items()));
        fake.when("GET /api/membership/members/me", 200, member("active"));
        fake.when("GET /api/membership/members/" + MEMBER, 200, member("active"));
        fake.when(
                "GET /api/membership/members/" + MEMBER + "/timeline",
                200,
                items(
                        Map.of("at", "2012-11-05T09:30:00Z", "what", "activated", "detail", "Employed"),
                        Map.of("at", "2012-11-05T09:29:10Z", "what", "applied")));
    }

    private static Map<String, Object> apply(Asked asked) {
        JsonNode body = FakeServices.JSON.readTree(asked.text());
        Map<String, Object> application = new ConcurrentHashMap<>();
        application.put("id", UUID.randomUUID().toString());
        application.put("plan", body.path("plan").asString());
        if (body.path("voucherCode").isString()) {
            application.put("status", "awaiting-voucher");
            application.put("code", body.path("voucherCode").asString());
        } else {
            application.put("status", "awaiting-payment");
            application.put("payment", Map.of("amountPence", 6000, "declined", false));
        }
        return application;
    }

    /// A voucher is checked between two looks.
    private static Answer look(@Nullable Map<String, Object> application) {
        if (application == null) {
            return new Answer(404, Map.of("status", 404, "code", "not-found", "detail", "There is nothing here."));
        }
        Map<String, Object> now = new HashMap<>(application);
        now.remove("code");
        Object code = application.remove("code");
        if (code != null && code.equals("EMPTY")) {
            application.put("status", "refused");
            application.put("refusal", Map.of("code", "no-seat-left", "detail", "No seat is left."));
        } else if (code != null && !code.equals("SLOW")) {
            application.put("status", "active");
            application.put("membershipNumber", "200018-2");
        }
        return new Answer(200, now);
    }

    /// Nobody mentors, reviews or provides, until a test says so.
    static void roles(FakeServices fake) {
        fake.when("POST /api/mentoring/role-lookups", 200, Map.of("mentor", false));
        fake.when("POST /api/endorsement/role-lookups", 200, Map.of("reviewer", false, "provider", false));
    }

    static void people(FakeServices fake) {
        UUID introduced = UUID.randomUUID();
        fake.when("POST /api/membership/people", asked -> {
            String actsAs =
                    FakeServices.JSON.readTree(asked.text()).path("personId").asString("");
            return new Answer(201, Map.of("id", actsAs.isEmpty() ? introduced : actsAs));
        });
    }

    static void corporate(FakeServices fake) {
        fake.when(
                "POST /api/corporate/representative-lookups",
                asked -> new Answer(
                        200,
                        Map.of(
                                "representatives",
                                asked.text().contains("representative@")
                                        ? List.of(Map.of(
                                                "representativeId", REPRESENTATIVE,
                                                "organisationId", ESSEX,
                                                "organisationName", "Essex County Council"))
                                        : List.of())));
        fake.when(
                "POST /api/corporate/voucher-checks",
                asked -> asked.text().contains("WRONG")
                        ? new Answer(
                                422,
                                Map.of("status", 422, "code", "voucher-unknown", "detail", "We do not know this code."))
                        : new Answer(
                                200,
                                asked.text().contains("ESSEX")
                                        ? Map.of(
                                                "status",
                                                "usable",
                                                "sponsor",
                                                "Essex County Council",
                                                "plan",
                                                "employed")
                                        : Map.of("status", "usable")));
        Map<String, Object> essex = organisation();
        fake.when("GET /api/corporate/organisations", 200, items(essex));
        fake.when("GET /api/corporate/organisations/" + ESSEX, 200, essex);
        fake.when(
                "POST /api/corporate/organisations",
                asked -> asked.text().contains("\"name\":\"\"")
                        ? new Answer(
                                422,
                                Map.of(
                                        "status",
                                        422,
                                        "code",
                                        "invalid-fields",
                                        "detail",
                                        "Some of what was sent cannot be used.",
                                        "errors",
                                        List.of(
                                                Map.of("field", "name", "code", "required", "detail", "Fill this in."),
                                                Map.of(
                                                        "field",
                                                        "representative.email",
                                                        "code",
                                                        "not-an-email-address",
                                                        "detail",
                                                        "x"))))
                        : new Answer(201, essex));
        fake.when("GET /api/corporate/agreements", 200, items(agreement(AGREEMENT, "active")));
        AtomicReference<String> draft = new AtomicReference<>("draft");
        fake.when("GET /api/corporate/agreements/" + AGREEMENT, 200, agreement(AGREEMENT, "active"));
        fake.when(
                "GET /api/corporate/agreements/" + DRAFT_AGREEMENT,
                asked -> new Answer(200, agreement(DRAFT_AGREEMENT, draft.get())));
        fake.when("POST /api/corporate/agreements/" + DRAFT_AGREEMENT + "/acceptance", asked -> {
            draft.set("active");
            return new Answer(200, agreement(DRAFT_AGREEMENT, "active"));
        });
        fake.when(
                "GET /api/corporate/agreements/" + AGREEMENT + "/vouchers",
                200,
                items(Map.of("id", AGREEMENT, "code", "ESSEX-7K4M-9Q2X-TN5W", "status", "active", "kind", "shared")));
        fake.when("GET /api/corporate/agreements/" + DRAFT_AGREEMENT + "/vouchers", 200, items());
        fake.when("POST /api/corporate/agreements", 201, Map.of("id", DRAFT_AGREEMENT, "status", "draft"));
        fake.when(
                "POST /api/corporate/quotes",
                asked -> asked.text().contains("\"seats\":10,")
                        ? new Answer(
                                422,
                                Map.of(
                                        "status", 422,
                                        "code", "headcount-below-minimum",
                                        "detail", "The scheme is for 200 social workers or more."))
                        : new Answer(201, quote()));
    }

    private static void magazine(FakeServices fake) {
        Map<String, Object> published = issue("2012-05", "May 2012", "published");
        fake.when(
                "GET /api/issues/issues",
                200,
                items(
                        published,
                        Map.of("number", "2012-01", "label", "January 2012", "status", "published", "articleCount", 16),
                        issue("2012-11", "November 2012", "draft")));
        fake.when("GET /api/issues/issues/2012-05", 200, published);
        fake.when("GET /api/issues/issues/2012-11", 200, issue("2012-11", "November 2012", "draft"));
        fake.when(
                "GET /api/issues/issues/2012-05/articles/" + ARTICLE,
                asked -> asked.header("authorization").isEmpty()
                        ? new Answer(403, Map.of("status", 403, "code", "members-only", "detail", "Members only."))
                        : new Answer(200, article()));
        fake.when("POST /api/issues/issues", 201, Map.of("number", "2012-12"));
        fake.when("GET /api/issues/issues/2012-12", 200, issue("2012-12", "December 2012", "draft"));
        fake.when("POST /api/issues/issues/2012-11/publication", 202, Map.of("status", "published"));
    }

    private static String id(Asked asked, int index) {
        return asked.path().split("/", -1)[index];
    }

    static Map<String, Object> items(Object... items) {
        return Map.of("items", new ArrayList<>(List.of(items)));
    }
}
