package org.collegium.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.collegium.contracts.membership.MembershipActivatedV1;
import org.collegium.contracts.membership.PersonChangedV1;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.EventProbe;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.Test;

class JoiningIT extends RunningService {

    @Test
    void receivesAnApplicationAndSaysWhereToPay() {
        Answer answer = joining.apply(Joining.application(Joining.newAddress()));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("status")).isEqualTo("awaiting-payment");
        assertThat(answer.json().at("/payment/amountPence").asLong()).isEqualTo(6000);
        assertThat(answer.json().at("/payment/url").asString()).endsWith("/join/" + answer.text("id") + "/payment");
        assertThat(answer.header("Location")).contains("/api/membership/applications/" + answer.text("id"));
        assertThat(answer.json().has("refusal")).isFalse();
    }

    @Test
    void makesAMemberWhenTheFeeSettles() {
        String email = Joining.newAddress();
        UUID application = joining.applied(Joining.application(email.toUpperCase(Locale.ROOT)));
        try (EventProbe probe = EventProbe.fromNow()) {
            probe.mentioning(application, personOf(application));

            Answer paid = joining.pay(application, "settled");

            assertThat(paid.text("status")).isEqualTo("active");
            assertThat(paid.text("membershipNumber")).matches("CM-\\d{6}-\\d");
            var facts = probe.expect(
                    "collegium.membership.person-changed.v1", "collegium.membership.membership-activated.v1");
            assertThat(facts.getFirst().as(PersonChangedV1.class).email()).isEqualTo(email);
            LocalDate today = LocalDate.now(clock);
            MembershipActivatedV1 activated = facts.getLast().as(MembershipActivatedV1.class);
            assertThat(activated.membershipNumber()).isEqualTo(paid.text("membershipNumber"));
            assertThat(activated.startsOn()).isEqualTo(today);
            assertThat(activated.endsOn()).isAfter(today.plusDays(363)).isBefore(today.plusDays(366));
            assertThat(activated.funding()).isEqualTo("self");
            assertThat(activated.applicationId()).isEqualTo(application);
            assertThat(activated.magazine()).isTrue();
            probe.expectNothingMore();
        }
    }

    @Test
    void letsADeclinedPaymentBeTriedAgainAndSettlesOnce() {
        UUID application = joining.applied(Joining.application(Joining.newAddress()));

        Answer declined = joining.pay(application, "declined");
        Answer settled = joining.pay(application, "settled");
        Answer again = joining.pay(application, "settled");

        assertThat(declined.text("status")).isEqualTo("awaiting-payment");
        assertThat(declined.json().at("/payment/declined").asBoolean()).isTrue();
        assertThat(settled.text("status")).isEqualTo("active");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("code")).isEqualTo("payment-not-due");
        assertThat(jdbc.sql("SELECT outcome FROM payment WHERE application_id = ? ORDER BY id")
                        .param(application)
                        .query(String.class)
                        .list())
                .containsExactly("DECLINED", "SETTLED");
    }

    @Test
    void keepsConsentsAndRegistration() {
        Map<String, Object> body = Joining.application(Joining.newAddress());
        body.put("consents", Map.of("magazine", false));
        body.put("registration", Map.of("regulator", "HCPC", "number", "SW12345"));
        UUID application = joining.applied(body);

        joining.pay(application, "settled");

        Answer member = Api.at(port)
                .as(TestTokens.bearer(personOf(application), "member"))
                .get("/api/membership/members/me");
        assertThat(member.status()).isEqualTo(200);
        assertThat(member.json().at("/magazine").asBoolean()).isFalse();
        assertThat(member.json().at("/registration/number").asString()).isEqualTo("SW12345");
        assertThat(member.text("status")).isEqualTo("active");
        assertThat(jdbc.sql("SELECT consent_wording FROM application WHERE id = ?")
                        .param(application)
                        .query(String.class)
                        .single())
                .isNotBlank();
    }

    @Test
    void hidesApplicationsFromWhoeverDoesNotHoldTheirId() {
        Answer unknown = joining.look(UUID.fromString("00000000-0000-4000-8000-000000000000"));
        Answer noId = api.get("/api/membership/applications/1");

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(noId.status()).isEqualTo(404);
        assertThat(noId.text("code")).isEqualTo("not-found");
    }
}
