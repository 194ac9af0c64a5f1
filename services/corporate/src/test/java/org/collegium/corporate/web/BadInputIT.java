package org.collegium.corporate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.collegium.corporate.CorporateTest;
import org.collegium.corporate.Employer;
import org.collegium.testing.Api;
import org.collegium.testing.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What nobody means to send: each is named, refused and leaves nothing behind.
@CorporateTest
class BadInputIT {

    private static final String BASE = "/api/corporate";
    private static final String LONG = "x".repeat(10_000);

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    /// @param value null leaves the field out
    record Wrong(String field, @Nullable Object value) {}

    static Stream<Wrong> wrongOrganisations() {
        List<Wrong> wrong = new ArrayList<>();
        for (String field :
                List.of("name", "representative.givenName", "representative.familyName", "representative.email")) {
            for (Object value : Arrays.asList(null, "", "   ", LONG, "a\u0000b", "a\r\nBcc: x@example.org", 7, true)) {
                wrong.add(new Wrong(field, value));
            }
        }
        for (Object value : List.of(LONG, "a\u0007b", "a\nb", 7)) {
            wrong.add(new Wrong("unit", value));
        }
        for (Object value : Arrays.asList(null, -1, 1_000_001, "200", 1.5, true, List.of(), "1e400")) {
            wrong.add(new Wrong("socialWorkers", value));
        }
        wrong.add(new Wrong("socialWorkers", new java.math.BigInteger("9".repeat(40))));
        for (Object value :
                List.of("a@b.example", "nodot", "-a.example", LONG, "a..example", "a.".repeat(120), "<b>.example")) {
            wrong.add(new Wrong("emailDomains", List.of(value)));
        }
        wrong.add(new Wrong("emailDomains", "sample.example.org"));
        wrong.add(new Wrong("emailDomains", Arrays.asList("a.example", null)));
        for (String value : List.of("nobody", "a@", "@example.org", "a b@example.org", "a@@example.org")) {
            wrong.add(new Wrong("representative.email", value));
        }
        wrong.add(new Wrong("representative", null));
        wrong.add(new Wrong("representative", "Sample"));
        return wrong.stream();
    }

    @ParameterizedTest
    @MethodSource("wrongOrganisations")
    void refusesOrganisation(Wrong wrong) {
        long before = rows();

        Api.Answer answer = Employer.staff(port).post(BASE + "/organisations", with(Employer.organisation(), wrong));

        assertRefused(answer, wrong);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void keepsTextOfEveryScriptAsItIs() {
        for (String name : List.of(
                "Gwynedd Môn 😀", "مجلس الخدمات الاجتماعية", "<script>alert(1)</script>", "O'Brien & \"Sons\"")) {
            Map<String, Object> body = Employer.organisation();
            body.put("name", name);

            Api.Answer answer = Employer.staff(port).post(BASE + "/organisations", body);

            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            assertThat(answer.text("name")).isEqualTo(name);
        }
    }

    static Stream<Wrong> wrongQuotes() {
        List<Wrong> wrong = new ArrayList<>();
        Arrays.asList(null, 0, -5, 20_001, "ten", 1.5).forEach(value -> wrong.add(new Wrong("seats", value)));
        Arrays.asList(null, 0, 61, "12", 9_999_999_999L).forEach(value -> wrong.add(new Wrong("months", value)));
        Arrays.asList(null, "", "gold", LONG, 7).forEach(value -> wrong.add(new Wrong("plan", value)));
        Arrays.asList(null, "", "today", "2026-02-30", "2001-01-01", "2099-01-01", "+999999999-12-31", 7)
                .forEach(value -> wrong.add(new Wrong("startsOn", value)));
        Arrays.asList(null, "", "x", 7, UUID.randomUUID().toString())
                .forEach(value -> wrong.add(new Wrong("organisationId", value)));
        wrong.add(new Wrong("groupId", UUID.randomUUID().toString()));
        return wrong.stream();
    }

    @ParameterizedTest
    @MethodSource("wrongQuotes")
    void refusesQuote(Wrong wrong) {
        UUID organisation =
                Employer.created(Employer.staff(port).post(BASE + "/organisations", Employer.organisation()));
        Map<String, Object> body = new HashMap<>();
        body.put("organisationId", organisation);
        body.put("plan", "employed");
        body.put("seats", 10);
        body.put("startsOn", LocalDate.now(clock).toString());
        body.put("months", 12);
        long before = rows();

        Api.Answer answer = Employer.staff(port).post(BASE + "/quotes", with(body, wrong));

        assertRefused(answer, wrong);
        assertThat(rows()).isEqualTo(before);
    }

    static Stream<Wrong> wrongVouchers() {
        return Stream.of(
                new Wrong("kind", null),
                new Wrong("kind", ""),
                new Wrong("kind", "SHARED"),
                new Wrong("kind", 7),
                new Wrong("count", 0),
                new Wrong("count", -1),
                new Wrong("count", 2),
                new Wrong("count", 1001),
                new Wrong("count", "1"));
    }

    @ParameterizedTest
    @MethodSource("wrongVouchers")
    void refusesVouchers(Wrong wrong) {
        Employer employer = Employer.withSeats(port, clock, 1, "none");
        Map<String, Object> body = new HashMap<>(Map.of("kind", "shared"));
        long before = rows();

        Api.Answer answer = Employer.staff(port)
                .post(BASE + "/agreements/" + employer.agreementId() + "/vouchers", with(body, wrong));

        assertRefused(answer, wrong);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void refusesBindingsThatAreUnknownOrNotOfferedYet() {
        UUID organisation =
                Employer.created(Employer.staff(port).post(BASE + "/organisations", Employer.organisation()));
        Map<String, Object> body = new HashMap<>(Map.of("quoteId", UUID.randomUUID()));

        body.put("binding", "approval");
        Api.Answer approval = Employer.staff(port).post(BASE + "/agreements", body);
        body.put("binding", "blood");
        Api.Answer unknown = Employer.staff(port).post(BASE + "/agreements", body);
        body.put("binding", "none");
        Api.Answer noQuote = Employer.staff(port).post(BASE + "/agreements", body);

        assertThat(organisation).isNotNull();
        assertThat(approval.text("code")).isEqualTo("binding-not-offered");
        assertRefused(unknown, new Wrong("binding", "blood"));
        assertRefused(noQuote, new Wrong("quoteId", body.get("quoteId")));
    }

    /// 400 for JSON that cannot be that, 422 for a value that is no good; both name the field.
    private static void assertRefused(Api.Answer answer, Wrong wrong) {
        String field = wrong.field().replaceAll(".*\\.", "");
        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
        assertThat(answer.json().path("errors").get(0).path("field").asString())
                .as(answer.body())
                .contains(field);
        assertThat(answer.json().path("errors").get(0).path("code").asString()).isNotBlank();
    }

    private static Map<String, Object> with(Map<String, Object> body, Wrong wrong) {
        Map<String, Object> changed = new HashMap<>(body);
        int dot = wrong.field().indexOf('.');
        if (dot > 0) {
            Map<String, Object> inner = new HashMap<>();
            ((Map<?, ?>) body.getOrDefault(wrong.field().substring(0, dot), Map.of()))
                    .forEach((key, value) -> inner.put(String.valueOf(key), value));
            changed.put(
                    wrong.field().substring(0, dot),
                    with(inner, new Wrong(wrong.field().substring(dot + 1), wrong.value())));
        } else if (wrong.value() == null) {
            changed.remove(wrong.field());
        } else {
            changed.put(wrong.field(), wrong.value());
        }
        return changed;
    }

    private long rows() {
        return jdbc.sql("""
                        select (select count(*) from organisation) + (select count(*) from quote)
                             + (select count(*) from voucher) + (select count(*) from audit_entry)
                        """).query(Long.class).single();
    }
}
