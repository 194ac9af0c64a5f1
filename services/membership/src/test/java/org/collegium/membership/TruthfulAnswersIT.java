package org.collegium.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.collegium.contracts.membership.EmailProofRequestedV1;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.Change;
import org.collegium.testing.Changes;
import org.collegium.testing.EventProbe;
import org.collegium.testing.MappedEndpoints;
import org.collegium.testing.NulInput;
import org.collegium.testing.Rows;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every answer says what is there afterwards, and everything that is sent is looked at.
class TruthfulAnswersIT extends RunningService {

    private static final String API = "/api/membership";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void hasEveryChangeInItsTable() {
        assertThat(table().endpoints()).containsExactlyInAnyOrderElementsOf(MappedEndpoints.changing(mapping, API));
    }

    @TestFactory
    Stream<DynamicTest> saysWhatIsThereAfterwards() {
        return table().tests();
    }

    @Test
    void refusesNulWhereverItIsSent() {
        Api office = api.as(TestTokens.client("administrator", "portal"));

        assertThat(NulInput.takenBy(mapping, API, office)).isEmpty();
    }

    private Changes table() {
        return Changes.of(API, Rows.of(jdbc))
                .line("POST /applications", () -> applies(api, Joining.unproved(Joining.newAddress())))
                .line("POST /applications", () -> applies(portal(), Joining.application(Joining.newAddress())))
                .line("POST /applications/{id}/email-proof", this::proves)
                .line("POST /applications/{id}/email-proof/code", this::asksForACode)
                .line("POST /applications/{id}/payment", () -> pays("settled"))
                .line("POST /applications/{id}/payment", () -> pays("declined"))
                .line("POST /applications/{id}/review", this::reviews)
                .line("POST /members/{id}/cancellation", this::cancels)
                .line("POST /people", this::introduces)
                .line(
                        "POST /plans",
                        () -> Change.by(officer).sending(plan(newCode())).shownAt(api, "/plans/{code}"))
                .line("PUT /plans/{code}", this::changesAPlan)
                .line("POST /imports", this::imports)
                .without("POST /dead-letters/{id}/replay", "the same in every service; the magazine's proves it")
                .without("POST /dead-letters/{id}/discard", "the same in every service; the magazine's proves it");
    }

    private Change applies(Api caller, Object body) {
        return Change.by(caller).sending(body).shownAt(api, "/applications/{id}");
    }

    private Change proves() {
        try (EventProbe probe = EventProbe.fromNow("membership.email-proof")) {
            UUID application = anybody.applied(Joining.unproved(Joining.newAddress()));
            String code =
                    probe.about(application).expect(EmailProofRequestedV1.class).code();
            return Change.by(api, application)
                    .sending(Map.of("code", code))
                    .shownAt(api, "/applications/" + application);
        }
    }

    /// Shown is that it waits, before as after: the code itself is mailed.
    private Change asksForACode() {
        UUID application = anybody.applied(Joining.unproved(Joining.newAddress()));
        return Change.by(api, application).shownBy(answer -> joining.look(application));
    }

    private Change pays(String outcome) {
        UUID application = joining.applied(Joining.application(Joining.newAddress()));
        return Change.by(api, application)
                .sending(Map.of("outcome", outcome))
                .shownAt(api, "/applications/" + application);
    }

    private Change reviews() {
        String email = Joining.newAddress();
        joining.member(email);
        // Longer than a membership lasts.
        clock.advance(Duration.ofDays(400));
        UUID application = leftToTheOffice(email);
        clock.backToRealNow();
        return Change.by(officer, application).seenAt(officer, "/applications?limit=200", "it answers 204");
    }

    private Change cancels() {
        UUID person = personOf(joining.member(Joining.newAddress()));
        return Change.by(officer, person)
                .sending(Map.of("endsOn", "term-end", "reason", "I move abroad."))
                .shownAt(officer, "/members/" + person);
    }

    /// People who do not belong are shown nowhere; who is introduced again is the same person.
    private Change introduces() {
        Map<String, Object> person =
                Map.of("givenName", "Sample", "familyName", "Provider", "email", Joining.newAddress());
        return Change.by(portal()).sending(person).shownBy(answer -> portal().post(API + "/people", person));
    }

    private Change changesAPlan() {
        String code = newCode();
        String tag = officer.post(API + "/plans", plan(code)).header("ETag").orElseThrow();
        Map<String, Object> dearer = plan(code);
        dearer.put("feePence", 2500);
        return Change.by(officer.with("If-Match", tag), code).sending(dearer).shownAt(api, "/plans/" + code);
    }

    private Change imports() {
        String list =
                "givenName,familyName,email,plan,joinedOn,paidUntil\nSample,Member,%s,employed,2012-01-01,2199-12-31"
                        .formatted(Joining.newAddress());
        return Change.by(officer.with("Content-Type", "text/csv"))
                .sending(list.getBytes(StandardCharsets.UTF_8))
                .shownBy(this::imported);
    }

    private Answer imported(Answer started) {
        return Awaitility.await("import " + started.text("id"))
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> officer.get(API + "/imports/" + started.text("id")),
                        answer -> answer.text("status").equals("finished"));
    }

    private Api portal() {
        return api.as(TestTokens.portal());
    }

    private static String newCode() {
        return "plan-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Map<String, Object> plan(String code) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("code", code);
        plan.put("name", "Sample plan");
        plan.put("feePence", 2000);
        plan.put("description", "For tests.");
        plan.put("active", true);
        return plan;
    }
}
