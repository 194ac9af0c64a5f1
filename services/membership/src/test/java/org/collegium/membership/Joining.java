package org.collegium.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.TestTokens;

/// Words for tests of joining: people with addresses of their own, and what they do.
public final class Joining {

    /// The properties every test context of this service is started with.
    public static final String SANDBOX = "collegium.payments=sandbox";

    public static final String VOUCHER_KEY =
            "collegium.voucher-key=Y29sbGVnaXVtLXRlc3Qtdm91Y2hlci1rZXktMzItYnl0ZXMhIQ==";

    private static final String APPLICATIONS = "/api/membership/applications";
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final Api api;

    public Joining(int port) {
        this.api = Api.at(port);
    }

    /// Joining by people whose address somebody vouches for: they go on at once.
    public Joining vouched() {
        return new Joining(api.as(TestTokens.portal()));
    }

    private Joining(Api api) {
        this.api = api;
    }

    /// Joining through a network of its own.
    public Joining from(String address) {
        return new Joining(api.with("X-Forwarded-For", address));
    }

    /// An address nobody has used before.
    public static String newAddress() {
        return "sample.member.%d@example.org".formatted(PEOPLE.incrementAndGet());
    }

    /// What somebody sends who pays and whose address nobody vouches for.
    public static Map<String, Object> unproved(String email) {
        Map<String, Object> body = application(email);
        body.remove("emailProved");
        return body;
    }

    public static Map<String, Object> unproved(String email, String voucherCode) {
        Map<String, Object> body = unproved(email);
        body.put("voucherCode", voucherCode);
        return body;
    }

    /// What is sent for an applicant who pays.
    public static Map<String, Object> application(String email) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("givenName", "Sample");
        body.put("familyName", "Member");
        body.put("email", email);
        body.put("plan", "employed");
        body.put("consents", Map.of("magazine", true));
        body.put("emailProved", true);
        return body;
    }

    public static Map<String, Object> application(String email, String voucherCode) {
        Map<String, Object> body = application(email);
        body.put("voucherCode", voucherCode);
        return body;
    }

    public Answer apply(Object body) {
        return api.post(APPLICATIONS, body);
    }

    /// Applies and is received.
    public UUID applied(Object body) {
        Answer answer = apply(body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return UUID.fromString(answer.text("id"));
    }

    public Answer pay(UUID application, String outcome) {
        return api.post(APPLICATIONS + "/" + application + "/payment", Map.of("outcome", outcome));
    }

    public Answer prove(UUID application, String code) {
        return api.post(APPLICATIONS + "/" + application + "/email-proof", Map.of("code", code));
    }

    public Answer askForCode(UUID application) {
        return api.post(APPLICATIONS + "/" + application + "/email-proof/code");
    }

    public Answer look(UUID application) {
        return api.get(APPLICATIONS + "/" + application);
    }

    public Answer await(UUID application, String status) {
        return Awaitility.await("application " + application + " " + status)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> look(application), answer -> answer.text("status").equals(status));
    }

    /// A member who paid.
    public UUID member(String email) {
        UUID application = applied(application(email));
        assertThat(pay(application, "settled").text("status")).isEqualTo("active");
        return application;
    }
}
