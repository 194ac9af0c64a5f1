package org.collegium.corporate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.collegium.corporate.CorporateTest;
import org.collegium.corporate.Employer;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.Change;
import org.collegium.testing.Changes;
import org.collegium.testing.MappedEndpoints;
import org.collegium.testing.MovableClock;
import org.collegium.testing.NulInput;
import org.collegium.testing.Rows;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every answer says what is there afterwards, and everything that is sent is looked at.
@CorporateTest
class TruthfulAnswersIT {

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void hasEveryChangeInItsTable() {
        assertThat(table().endpoints())
                .containsExactlyInAnyOrderElementsOf(MappedEndpoints.changing(mapping, Employer.BASE));
    }

    @TestFactory
    Stream<DynamicTest> saysWhatIsThereAfterwards() {
        return table().tests();
    }

    @Test
    void refusesNulWhereverItIsSent() {
        Api office = Api.at(port).as(TestTokens.client("administrator", "portal"));

        assertThat(NulInput.takenBy(mapping, Employer.BASE, office)).isEmpty();
    }

    private Changes table() {
        return Changes.of(Employer.BASE, Rows.of(jdbc))
                .line("POST /organisations", this::registers)
                .line("POST /organisations/{id}/representatives", this::appoints)
                .line("POST /groups", this::groups)
                .line("POST /quotes", this::quotes)
                .line("POST /agreements", this::drafts)
                .line("POST /agreements/{id}/acceptance", this::accepts)
                .line("POST /agreements/{id}/vouchers", this::issuesCodes)
                .line("POST /vouchers/{id}/rotation", this::rotates)
                .line("PUT /discount-bands", () -> replaces("/discount-bands", "discountPercent"))
                .line("PUT /price-list", () -> replaces("/price-list", "costPerSeatPence"))
                .without("POST /voucher-checks", "it only reads")
                .without("POST /representative-lookups", "it only reads")
                .without("POST /dead-letters/{id}/replay", "the same in every service; the magazine's proves it")
                .without("POST /dead-letters/{id}/discard", "the same in every service; the magazine's proves it");
    }

    private Change registers() {
        return Change.by(staff()).sending(Employer.organisation()).shownAt(staff(), "/organisations/{id}");
    }

    private Change appoints() {
        String organisation = Employer.BASE + "/organisations/" + organisation();
        String email = "rep-" + UUID.randomUUID() + "@example.org";
        return Change.by(staff(), organisation.substring(organisation.lastIndexOf('/') + 1))
                .sending(Map.of("givenName", "Sample", "familyName", "Person", "email", email))
                .shownBy(answer -> appointed(organisation, answer));
    }

    /// The employer, told as the representative who was appointed.
    private Answer appointed(String organisation, Answer appointed) {
        Answer answer = staff().get(organisation);
        assertThat(answer.json().path("representatives").valueStream())
                .as(answer.body())
                .hasSize(2)
                .anyMatch(one -> one.path("id").asString().equals(appointed.text("id")));
        return appointed;
    }

    private Change groups() {
        return Change.by(staff())
                .sending(Map.of("name", "Sample Group", "organisationIds", List.of(organisation(), organisation())))
                .shownAt(staff(), "/groups/{id}");
    }

    private Change quotes() {
        return Change.by(staff()).sending(quote()).shownAt(staff(), "/quotes/{id}");
    }

    private Change drafts() {
        UUID quote = Employer.created(staff().post(Employer.BASE + "/quotes", quote()));
        return Change.by(staff())
                .sending(Map.of("quoteId", quote, "binding", "unique-code", "purchaseOrder", "PO 17"))
                .shownAt(staff(), "/agreements/{id}");
    }

    private Change accepts() {
        UUID agreement = Employer.drafted(port, organisation(), LocalDate.now(clock), 3, "none");
        return Change.by(staff(), agreement).shownAt(staff(), "/agreements/" + agreement);
    }

    private Change issuesCodes() {
        UUID agreement = Employer.withSeats(port, clock, 3, "unique-code").agreementId();
        return Change.by(staff(), agreement)
                .sending(Map.of("kind", "unique", "count", 2))
                .shownAt(staff(), "/agreements/" + agreement + "/vouchers", "/agreements/" + agreement);
    }

    private Change rotates() {
        Employer employer = Employer.withSeats(port, clock, 3, "none");
        return Change.by(staff(), employer.voucherId())
                .shownAt(staff(), "/agreements/" + employer.agreementId() + "/vouchers");
    }

    /// Changes the last line by one and, the next time, back again, so that other tests find what they expect.
    private Change replaces(String path, String field) {
        Answer seen = staff().get(Employer.BASE + path);
        var items = seen.json().path("items");
        int last = items.path(items.size() - 1).path(field).asInt();
        int changed = last % 2 == 0 ? last + 1 : last - 1;
        String marker = "\"" + field + "\":";
        int at = seen.body().lastIndexOf(marker + last);
        String body =
                seen.body().substring(0, at) + marker + changed + seen.body().substring(at + (marker + last).length());
        return Change.by(staff().with("If-Match", seen.header("ETag").orElseThrow()))
                .sending(body)
                .shownAt(staff(), path);
    }

    private UUID organisation() {
        return Employer.created(staff().post(Employer.BASE + "/organisations", Employer.organisation()));
    }

    private Map<String, Object> quote() {
        return Map.of(
                "organisationId",
                organisation(),
                "plan",
                "employed",
                "seats",
                10,
                "startsOn",
                LocalDate.now(clock).toString(),
                "months",
                12);
    }

    private Api staff() {
        return Employer.staff(port);
    }
}
