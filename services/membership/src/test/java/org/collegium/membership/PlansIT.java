package org.collegium.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlansIT extends RunningService {

    private static final String PLANS = "/api/membership/plans";

    @Test
    void showsThePlansToEverybody() {
        Answer plans = api.get(PLANS);

        assertThat(plans.status()).isEqualTo(200);
        assertThat(plans.json()
                        .path("items")
                        .valueStream()
                        .map(plan -> plan.path("code").asString() + " "
                                + plan.path("feePence").asLong()))
                .containsSubsequence(List.of("student 1000", "employed 6000", "independent 9000"));
    }

    @Test
    void letsTheOfficeAddAndChangeAPlanAndKeepsWhoDidIt() {
        Answer added = officer.post(PLANS, plan("retired", 2000));
        String tag = added.header("ETag").orElseThrow();
        UUID before = joining.applied(application("retired"));

        Answer changed = officer.with("If-Match", tag).put(PLANS + "/retired", plan("retired", 2500));
        Answer late = officer.with("If-Match", tag).put(PLANS + "/retired", plan("retired", 3000));

        assertThat(added.status()).isEqualTo(201);
        assertThat(changed.json().path("feePence").asLong()).isEqualTo(2500);
        assertThat(late.text("code")).isEqualTo("changed-meanwhile");
        assertThat(officer.put(PLANS + "/retired", plan("retired", 1)).text("code"))
                .isEqualTo("if-match-missing");
        assertThat(officer.post(PLANS, plan("retired", 1)).text("code")).isEqualTo("plan-exists");
        assertThat(joining.look(before).json().at("/payment/amountPence").asLong())
                .isEqualTo(2000);
        assertThat(count("SELECT count(*) FROM audit_entry WHERE subject = 'plan/retired'"))
                .isEqualTo(2);
    }

    @Test
    void takesNobodyIntoAPlanThatIsClosed() {
        String tag = officer.post(PLANS, plan("closing", 2000)).header("ETag").orElseThrow();
        Map<String, Object> closed = plan("closing", 2000);
        closed.put("active", false);
        officer.with("If-Match", tag).put(PLANS + "/closing", closed);

        assertThat(joining.apply(application("closing")).text("code")).isEqualTo("plan-unknown");
    }

    @Test
    void refusesEverybodyElse() {
        var member = api.as(TestTokens.bearer(UuidCreator.getTimeOrderedEpoch(), "member"));

        assertThat(api.post(PLANS, plan("free", 1)).status()).isEqualTo(401);
        assertThat(member.post(PLANS, plan("free", 1)).status()).isEqualTo(403);
        assertThat(member.with("If-Match", "\"0\"")
                        .put(PLANS + "/employed", plan("employed", 1))
                        .status())
                .isEqualTo(403);
        assertThat(officer.with("If-Match", "\"0\"")
                        .put(PLANS + "/absent", plan("absent", 1))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "code, '', wrong-format",
        "code, 'Has Blank', wrong-format",
        "name, '', required",
        "description, '', required",
        "feePence, '0', wrong-type",
        "active, 'yes', wrong-type"
    })
    void namesTheFieldThatIsWrong(String field, String value, String code) {
        Map<String, Object> plan = plan("wrong", 1000);
        plan.put(field, value);

        Answer answer = officer.post(PLANS, plan);

        assertThat(answer.text("code")).isEqualTo("invalid-fields");
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(api.get(PLANS + "/wrong").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "1000001", "9223372036854775807"})
    void refusesAFeeThatIsNone(long feePence) {
        Answer answer = officer.post(PLANS, plan("wrong", feePence));

        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("feePence");
    }

    @Test
    void describesItself() {
        Answer description = api.get("/api/membership/openapi.json");

        assertThat(description.status()).isEqualTo(200);
        assertThat(description.json().path("openapi").asString()).startsWith("3.1");
        assertThat(description.body()).contains("/api/membership/applications", "/api/membership/members/{id}");
    }

    private static Map<String, Object> application(String plan) {
        Map<String, Object> body = Joining.application(Joining.newAddress());
        body.put("plan", plan);
        return body;
    }

    private static Map<String, Object> plan(String code, long feePence) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("code", code);
        plan.put("name", "Sample plan");
        plan.put("feePence", feePence);
        plan.put("description", "For tests.");
        plan.put("active", true);
        return plan;
    }
}
