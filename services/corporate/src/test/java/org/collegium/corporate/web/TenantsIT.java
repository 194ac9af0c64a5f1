package org.collegium.corporate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.collegium.corporate.CorporateTest;
import org.collegium.corporate.Employer;
import org.collegium.testing.Api;
import org.collegium.testing.MovableClock;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Another employer's ids answer like ids that do not exist.
@CorporateTest
class TenantsIT {

    private static final String BASE = "/api/corporate";

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    record Call(String method, String path, Object body) {

        Api.Answer by(Api caller) {
            return method.equals("GET") ? caller.get(path) : caller.post(path, body);
        }
    }

    @Test
    void answersForeignIdsLikeAbsentOnes() {
        Employer own = Employer.withSeats(port, clock, 1, "none");
        Employer foreign = Employer.withSeats(port, clock, 1, "none");
        Api representative = representativeOf(own);

        for (int i = 0; i < byId(foreign).size(); i++) {
            Call foreignCall = byId(foreign).get(i);
            Call absentCall = byId(absent()).get(i);
            Api.Answer answer = foreignCall.by(representative);
            assertThat(answer.status()).as(foreignCall.path()).isEqualTo(404);
            assertThat(withoutPath(answer)).isEqualTo(withoutPath(absentCall.by(representative)));
        }
        assertThat(foreign.seats(port)).containsExactly(1, 0, 0, 1);
    }

    @Test
    void showsRepresentativeTheOwnEmployerOnly() {
        Employer own = Employer.withSeats(port, clock, 1, "none");
        Employer.withSeats(port, clock, 1, "none");
        Api representative = representativeOf(own);

        var organisations = representative.get(BASE + "/organisations").json().path("items");
        var agreements = representative.get(BASE + "/agreements").json().path("items");

        assertThat(organisations.size()).isEqualTo(1);
        assertThat(organisations.get(0).path("id").asString())
                .isEqualTo(own.organisationId().toString());
        assertThat(agreements.size()).isEqualTo(1);
        assertThat(agreements.get(0).path("id").asString())
                .isEqualTo(own.agreementId().toString());
        byId(own)
                .forEach(call -> assertThat(call.by(representative).status())
                        .as(call.path())
                        .isLessThan(300));
    }

    @Test
    void refusesWhatIsForStaffOnly() {
        Employer own = Employer.withSeats(port, clock, 1, "none");

        for (Call call : staffOnly(own)) {
            assertThat(call.by(representativeOf(own)).status()).as(call.path()).isEqualTo(403);
            assertThat(call.by(Api.at(port)).status()).as(call.path()).isEqualTo(401);
            assertThat(call.by(Api.at(port).as(TestTokens.forged("administrator")))
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void keepsMembersOut() {
        Api member = Api.at(port).as(TestTokens.bearer(UUID.randomUUID(), "member"));

        assertThat(member.get(BASE + "/organisations").status()).isEqualTo(403);
        assertThat(member.get(BASE + "/agreements").status()).isEqualTo(403);
        assertThat(member.post(BASE + "/representative-lookups", Map.of("email", "a@example.org"))
                        .status())
                .isEqualTo(403);
    }

    private Api representativeOf(Employer employer) {
        return Api.at(port)
                .as(TestTokens.bearer(UUID.randomUUID(), Set.of(employer.organisationId()), "employer-representative"));
    }

    /// What an employer's representative may call by id.
    private static List<Call> byId(Employer employer) {
        String agreement = BASE + "/agreements/" + employer.agreementId();
        return List.of(
                new Call("GET", BASE + "/organisations/" + employer.organisationId(), ""),
                new Call("GET", agreement, ""),
                new Call("GET", agreement + "/seats", ""),
                new Call("GET", agreement + "/vouchers", ""),
                new Call("POST", agreement + "/acceptance", "{}"),
                new Call("POST", agreement + "/vouchers", Map.of("kind", "shared")),
                new Call("POST", BASE + "/vouchers/" + employer.voucherId() + "/rotation", "{}"));
    }

    private static List<Call> staffOnly(Employer employer) {
        return List.of(
                new Call("POST", BASE + "/organisations", Employer.organisation()),
                new Call(
                        "POST",
                        BASE + "/organisations/" + employer.organisationId() + "/representatives",
                        Map.of("givenName", "Sample", "familyName", "Person", "email", "x@example.org")),
                new Call(
                        "POST",
                        BASE + "/groups",
                        Map.of("name", "Group", "organisationIds", List.of(employer.organisationId()))),
                new Call(
                        "POST",
                        BASE + "/quotes",
                        Map.of(
                                "organisationId",
                                employer.organisationId(),
                                "plan",
                                "employed",
                                "seats",
                                1,
                                "startsOn",
                                "2026-01-01",
                                "months",
                                12)),
                new Call("GET", BASE + "/quotes/" + UUID.randomUUID(), ""),
                new Call("POST", BASE + "/agreements", Map.of("quoteId", UUID.randomUUID(), "binding", "none")),
                new Call("GET", BASE + "/agreements/" + employer.agreementId() + "/redemptions", ""),
                new Call("GET", BASE + "/discount-bands", ""),
                new Call("GET", BASE + "/price-list", ""),
                new Call("POST", BASE + "/representative-lookups", Map.of("email", "a@example.org")));
    }

    private static Employer absent() {
        return new Employer(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "");
    }

    private static String withoutPath(Api.Answer answer) {
        return answer.body().replaceAll("\"instance\":\"[^\"]*\"", "");
    }
}
