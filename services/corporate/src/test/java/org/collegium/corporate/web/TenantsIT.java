package org.collegium.corporate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.collegium.corporate.CorporateTest;
import org.collegium.corporate.Employer;
import org.collegium.testing.Api;
import org.collegium.testing.MappedEndpoints;
import org.collegium.testing.MovableClock;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Another employer's ids answer like ids that do not exist.
@CorporateTest
class TenantsIT {

    private static final String BASE = "/api/corporate";

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    /// @param endpoint as it is mapped, without the service's path
    record Call(String endpoint, String path, Object body) {

        Api.Answer by(Api caller) {
            return switch (endpoint.substring(0, endpoint.indexOf(' '))) {
                case "GET" -> caller.get(BASE + path);
                case "POST" -> caller.post(BASE + path, body);
                case "PUT" -> caller.with("If-Match", "\"1\"").put(BASE + path, body);
                default -> throw new IllegalArgumentException(endpoint);
            };
        }
    }

    /// Cut to what is the caller's, or nobody's in particular; other tests hold what they answer.
    private static final Set<String> OPEN_OR_CUT =
            Set.of("GET /organisations", "GET /agreements", "POST /voucher-checks");

    @Test
    void hasEveryEndpointInItsTables() {
        Set<String> known = new TreeSet<>(OPEN_OR_CUT);
        byId(absent(), UUID.randomUUID()).forEach(call -> known.add(call.endpoint()));
        staffOnly(absent()).forEach(call -> known.add(call.endpoint()));

        assertThat(MappedEndpoints.of(mapping, BASE)).containsExactlyElementsOf(known);
    }

    @Test
    void answersForeignIdsLikeAbsentOnes() {
        Employer own = Employer.withSeats(port, clock, 1, "none");
        Employer foreign = Employer.withSeats(port, clock, 1, "none");
        UUID group = groupOf(foreign);
        Api representative = representativeOf(own);

        for (int i = 0; i < byId(foreign, group).size(); i++) {
            Call foreignCall = byId(foreign, group).get(i);
            Call absentCall = byId(absent(), UUID.randomUUID()).get(i);
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
        byId(own, groupOf(own))
                .forEach(call -> assertThat(call.by(representative).status())
                        .as(call.path())
                        .isLessThan(300));
    }

    @Test
    void refusesWhatIsForStaffOnly() {
        Employer own = Employer.withSeats(port, clock, 1, "none");
        String before = tariff();

        for (Call call : staffOnly(own)) {
            assertThat(call.by(representativeOf(own)).status())
                    .as(call.endpoint())
                    .isEqualTo(403);
            assertThat(call.by(Api.at(port)).status()).as(call.path()).isEqualTo(401);
            assertThat(call.by(Api.at(port).as(TestTokens.forged("administrator")))
                            .status())
                    .isEqualTo(401);
        }
        assertThat(tariff()).isEqualTo(before);
    }

    @Test
    void tellsNobodyButThePortalWhomAnAddressRepresents() {
        Api administrator = Api.at(port).as(TestTokens.client("administrator"));

        assertThat(administrator
                        .post(BASE + "/representative-lookups", Map.of("email", "a@example.org"))
                        .status())
                .isEqualTo(403);
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

    private UUID groupOf(Employer employer) {
        return Employer.created(Employer.staff(port)
                .post(
                        BASE + "/groups",
                        Map.of("name", "Sample Group", "organisationIds", List.of(employer.organisationId()))));
    }

    /// Prices and discounts as they are stored.
    private String tariff() {
        return jdbc.sql("select (select string_agg(b::text, ',' order by b::text) from discount_band b)"
                        + " || (select string_agg(p::text, ',' order by p::text) from price_list_item p)")
                .query(String.class)
                .single();
    }

    /// What an employer's representative may call by id.
    private static List<Call> byId(Employer employer, UUID group) {
        String agreement = "/agreements/" + employer.agreementId();
        return List.of(
                new Call("GET /organisations/{id}", "/organisations/" + employer.organisationId(), ""),
                new Call("GET /groups/{id}", "/groups/" + group, ""),
                new Call("GET /agreements/{id}", agreement, ""),
                new Call("GET /agreements/{id}/seats", agreement + "/seats", ""),
                new Call("GET /agreements/{id}/vouchers", agreement + "/vouchers", ""),
                new Call("POST /agreements/{id}/acceptance", agreement + "/acceptance", "{}"),
                new Call("POST /agreements/{id}/vouchers", agreement + "/vouchers", Map.of("kind", "shared")),
                new Call("POST /vouchers/{id}/rotation", "/vouchers/" + employer.voucherId() + "/rotation", "{}"));
    }

    private static List<Call> staffOnly(Employer employer) {
        UUID organisation = employer.organisationId();
        return List.of(
                new Call("POST /organisations", "/organisations", Employer.organisation()),
                new Call(
                        "POST /organisations/{id}/representatives",
                        "/organisations/" + organisation + "/representatives",
                        Map.of("givenName", "Sample", "familyName", "Person", "email", "x@example.org")),
                new Call("POST /groups", "/groups", Map.of("name", "Group", "organisationIds", List.of(organisation))),
                new Call("POST /quotes", "/quotes", quote(organisation)),
                new Call("GET /quotes/{id}", "/quotes/" + UUID.randomUUID(), ""),
                new Call("POST /agreements", "/agreements", Map.of("quoteId", UUID.randomUUID(), "binding", "none")),
                new Call(
                        "GET /agreements/{id}/redemptions",
                        "/agreements/" + employer.agreementId() + "/redemptions",
                        ""),
                new Call("GET /discount-bands", "/discount-bands", ""),
                new Call(
                        "PUT /discount-bands",
                        "/discount-bands",
                        Map.of("items", List.of(Map.of("fromHeadcount", 1, "discountPercent", 100)))),
                new Call("GET /price-list", "/price-list", ""),
                new Call(
                        "PUT /price-list",
                        "/price-list",
                        Map.of(
                                "items",
                                List.of(Map.of("plan", "employed", "listPricePence", 1, "costPerSeatPence", 0)))),
                new Call("GET /dead-letters", "/dead-letters", ""),
                new Call("POST /dead-letters/{id}/replay", "/dead-letters/1/replay", "{}"),
                new Call(
                        "POST /dead-letters/{id}/discard",
                        "/dead-letters/1/discard",
                        "{\"reason\":\"It is a sample.\"}"),
                new Call("POST /representative-lookups", "/representative-lookups", Map.of("email", "a@example.org")));
    }

    private static Map<String, Object> quote(UUID organisation) {
        return Map.of(
                "organisationId", organisation, "plan", "employed", "seats", 1, "startsOn", "2026-01-01", "months", 12);
    }

    private static Employer absent() {
        return new Employer(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "");
    }

    private static String withoutPath(Api.Answer answer) {
        return answer.body().replaceAll("\"instance\":\"[^\"]*\"", "");
    }
}
