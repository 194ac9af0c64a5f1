package org.collegium.corporate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collegium.corporate.Employer.BASE;
import static org.collegium.corporate.Employer.created;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.collegium.contracts.corporate.AgreementAcceptedV1;
import org.collegium.contracts.corporate.OrganisationRegisteredV1;
import org.collegium.contracts.corporate.RepresentativeAppointedV1;
import org.collegium.testing.Api;
import org.collegium.testing.EventProbe;
import org.collegium.testing.MovableClock;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CorporateTest
class BuyingSeatsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Test
    void tellsOfEmployerRepresentativeAndAcceptance() {
        try (EventProbe probe = EventProbe.fromNow("corporate.organisation", "corporate.agreement")) {
            Api staff = Employer.staff(port);

            UUID organisation = created(staff.post(BASE + "/organisations", Employer.organisation()));
            probe.about(organisation);
            OrganisationRegisteredV1 registered = probe.expect(OrganisationRegisteredV1.class);
            RepresentativeAppointedV1 appointed = probe.expect(RepresentativeAppointedV1.class);
            UUID agreement = Employer.drafted(port, organisation, LocalDate.now(clock), 10, "none");
            probe.about(agreement);
            staff.post(BASE + "/agreements/" + agreement + "/acceptance");
            AgreementAcceptedV1 accepted = probe.expect(AgreementAcceptedV1.class);
            probe.expectNothingMore();

            assertThat(registered.emailDomains()).containsExactly("sample.example.org");
            assertThat(appointed.organisationId()).isEqualTo(organisation);
            assertThat(accepted.organisationIds()).containsExactly(organisation);
            assertThat(accepted.pricePerSeatPence()).isEqualTo(4020);
            assertThat(accepted.endsOn())
                    .isEqualTo(LocalDate.now(clock).plusYears(1).minusDays(1));
        }
    }

    @Test
    void quotesWithPriceMarginAndHeadcount() {
        Api staff = Employer.staff(port);
        UUID organisation = created(staff.post(BASE + "/organisations", Employer.organisation()));

        Api.Answer quote = quote(Map.of("organisationId", organisation));

        assertThat(quote.status()).isEqualTo(201);
        assertThat(quote.json().path("headcount").asInt()).isEqualTo(240);
        assertThat(quote.json().path("discountPercent").asInt()).isEqualTo(33);
        assertThat(quote.json().path("pricePerSeatPence").asLong()).isEqualTo(4020);
        assertThat(quote.json().path("totalPence").asLong()).isEqualTo(40200);
        assertThat(quote.json().path("marginPerSeatPence").asLong()).isEqualTo(1820);
        assertThat(quote.json().path("belowCost").asBoolean()).isFalse();
    }

    @Test
    void refusesSmallEmployerAndTakesItsGroup() {
        UUID small = organisationOf(120);
        UUID other = organisationOf(130);

        Api.Answer alone = quote(Map.of("organisationId", small));
        UUID group = created(Employer.staff(port)
                .post(BASE + "/groups", Map.of("name", "Sample group", "organisationIds", List.of(small, other))));
        Api.Answer together = quote(Map.of("groupId", group));

        assertThat(alone.status()).isEqualTo(422);
        assertThat(alone.text("code")).isEqualTo("headcount-below-minimum");
        assertThat(together.status()).as(together.body()).isEqualTo(201);
        assertThat(together.json().path("headcount").asInt()).isEqualTo(250);
    }

    @Test
    void showsThatSeatsOfTheLargestDiscountAreSoldBelowCost() {
        Api.Answer quote = quote(Map.of("organisationId", organisationOf(3000)));

        assertThat(quote.json().path("discountPercent").asInt()).isEqualTo(66);
        assertThat(quote.json().path("marginPerSeatPence").asLong()).isEqualTo(-160);
        assertThat(quote.json().path("belowCost").asBoolean()).isTrue();
    }

    @Test
    void acceptsOnceHoweverOftenAsked() {
        Api staff = Employer.staff(port);
        UUID agreement = Employer.drafted(port, organisationOf(500), LocalDate.now(clock), 20_000, "none");

        assertThat(staff.get(BASE + "/agreements/" + agreement).text("status")).isEqualTo("quoted");
        List<Integer> statuses = List.of(
                staff.post(BASE + "/agreements/" + agreement + "/acceptance").status(),
                staff.post(BASE + "/agreements/" + agreement + "/acceptance").status());

        assertThat(statuses).containsOnly(200);
        Api.Answer seats = staff.get(BASE + "/agreements/" + agreement + "/seats");
        assertThat(seats.json().path("free").asInt()).isEqualTo(20_000);
    }

    @Test
    void letsRepresentativeOfTheEmployerAccept() {
        UUID organisation = organisationOf(500);
        UUID agreement = Employer.drafted(port, organisation, LocalDate.now(clock), 5, "none");
        Api representative =
                Api.at(port).as(TestTokens.bearer(UUID.randomUUID(), Set.of(organisation), "employer-representative"));

        Api.Answer accepted = representative.post(BASE + "/agreements/" + agreement + "/acceptance");

        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.text("status")).isEqualTo("active");
    }

    @Test
    void usesQuoteForOneAgreementOnly() {
        Api staff = Employer.staff(port);
        UUID quote = UUID.fromString(
                quote(Map.of("organisationId", organisationOf(500))).text("id"));

        Api.Answer first = staff.post(BASE + "/agreements", Map.of("quoteId", quote, "binding", "none"));
        Api.Answer second = staff.post(BASE + "/agreements", Map.of("quoteId", quote, "binding", "none"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("code")).isEqualTo("quote-already-used");
    }

    @Test
    void knowsOneRepresentativeByAddressForAllTheirEmployers() {
        Map<String, Object> first = Employer.organisation();
        Map<String, Object> second = Employer.organisation();
        second.put("representative", first.get("representative"));
        second.put("unit", "Children's department");
        Employer.staff(port).post(BASE + "/organisations", first);
        Employer.staff(port).post(BASE + "/organisations", second);
        String email = String.valueOf(((Map<?, ?>) first.getOrDefault("representative", Map.of())).get("email"));

        Api.Answer answer = Api.at(port)
                .as(TestTokens.portal())
                .post(BASE + "/representative-lookups", Map.of("email", email.toUpperCase(java.util.Locale.ROOT)));

        assertThat(answer.status()).isEqualTo(200);
        var found = answer.json().path("representatives");
        assertThat(found.size()).isEqualTo(2);
        assertThat(found.get(0).path("representativeId")).isEqualTo(found.get(1).path("representativeId"));
        assertThat(found.get(1).path("organisationName").asString())
                .isEqualTo("Sample County Council, Children's department");
    }

    private UUID organisationOf(int socialWorkers) {
        Map<String, Object> body = Employer.organisation();
        body.put("socialWorkers", socialWorkers);
        return created(Employer.staff(port).post(BASE + "/organisations", body));
    }

    private Api.Answer quote(Map<String, Object> buyer) {
        Map<String, Object> body = new java.util.HashMap<>(buyer);
        body.put("plan", "employed");
        body.put("seats", 10);
        body.put("startsOn", LocalDate.now(clock).toString());
        body.put("months", 12);
        return Employer.staff(port).post(BASE + "/quotes", body);
    }
}
