package org.collegium.corporate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.testing.Api;
import org.collegium.testing.TestTokens;
import tools.jackson.databind.JsonNode;

/// An employer of a test, with an accepted agreement and its code, made as staff make them.
public record Employer(UUID organisationId, UUID agreementId, UUID voucherId, String code) {

    public static final String BASE = "/api/corporate";

    /// A body of the right shape for an organisation; tests change what they are about.
    public static Map<String, Object> organisation() {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "Sample County Council");
        body.put("socialWorkers", 240);
        body.put("emailDomains", List.of("sample.example.org"));
        body.put(
                "representative",
                Map.of(
                        "givenName", "Sample",
                        "familyName", "Representative",
                        "email", "rep-" + UUID.randomUUID() + "@example.org"));
        return body;
    }

    public static Api staff(int port) {
        return Api.at(port).as(TestTokens.client("membership-officer"));
    }

    /// Registers, quotes, drafts, accepts and issues one code of the kind that the binding asks for.
    public static Employer withSeats(int port, Clock clock, int seats, String binding) {
        Api staff = staff(port);
        UUID organisation = created(staff.post(BASE + "/organisations", organisation()));
        UUID agreement = drafted(port, organisation, LocalDate.now(clock), seats, binding);
        Api.Answer accepted = staff.post(BASE + "/agreements/" + agreement + "/acceptance");
        assertThat(accepted.text("status")).as(accepted.body()).isEqualTo("active");
        String kind = binding.equals("unique-code") ? "unique" : "shared";
        Api.Answer issued = staff.post(BASE + "/agreements/" + agreement + "/vouchers", Map.of("kind", kind));
        assertThat(issued.status()).as(issued.body()).isEqualTo(201);
        JsonNode voucher = issued.json().path("items").get(0);
        return new Employer(
                organisation,
                agreement,
                UUID.fromString(voucher.path("id").asString()),
                voucher.path("code").asString());
    }

    /// A quoted agreement that nobody has accepted.
    public static UUID drafted(int port, UUID organisation, LocalDate startsOn, int seats, String binding) {
        Api staff = staff(port);
        UUID quote = created(staff.post(
                BASE + "/quotes",
                Map.of(
                        "organisationId",
                        organisation,
                        "plan",
                        "employed",
                        "seats",
                        seats,
                        "startsOn",
                        startsOn.toString(),
                        "months",
                        12)));
        return created(staff.post(BASE + "/agreements", Map.of("quoteId", quote, "binding", binding)));
    }

    public static UUID created(Api.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return UUID.fromString(answer.text("id"));
    }

    /// `bought`, `reserved`, `redeemed`, `free`, as the API counts them.
    public List<Integer> seats(int port) {
        JsonNode seats =
                staff(port).get(BASE + "/agreements/" + agreementId).json().path("seats");
        return List.of(
                seats.path("bought").asInt(),
                seats.path("reserved").asInt(),
                seats.path("redeemed").asInt(),
                seats.path("free").asInt());
    }
}
