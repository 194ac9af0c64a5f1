package org.collegium.membership;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.collegium.contracts.membership.MembershipActivatedV1;
import org.collegium.contracts.membership.MembershipCancelledV1;
import org.collegium.contracts.membership.MembershipLapsedV1;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.EventProbe;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class MembersIT extends RunningService {

    private static final String MEMBERS = "/api/membership/members";

    @AfterEach
    void restoreTime() {
        clock.backToRealNow();
    }

    @Test
    void showsMembersToTheOfficePageByPage() {
        String family = "Pager" + Joining.newAddress().replaceAll("\\D", "");
        for (int i = 0; i < 5; i++) {
            Map<String, Object> body = Joining.application(Joining.newAddress());
            body.put("familyName", family);
            joining.pay(joining.applied(body), "settled");
        }

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = officer.get(MEMBERS + "?query=" + family + "&status=active&limit=2&cursor=" + cursor)
                    .json();
            page.path("items")
                    .forEach(item -> seen.add(item.path("membershipNumber").asString()));
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());

        assertThat(seen).hasSize(5).doesNotHaveDuplicates().isSorted();
        assertThat(officer.get(MEMBERS + "?query=" + seen.getLast())
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(officer.get(MEMBERS + "?query=%25").json().path("items").size())
                .isZero();
    }

    @Test
    void findsWhatStandsInANameAnAddressOrANumber() {
        String mark = Joining.newAddress().replaceAll("\\D", "");
        Map<String, Object> body = Joining.application("qz" + mark + "@work.example.org");
        body.put("givenName", "Ýrsa");
        body.put("familyName", "Vatnsdal" + mark);
        body.put("registration", Map.of("regulator", "HCPC", "number", "SW" + mark + "77"));
        UUID person = personOf(joining.applied(body));
        UUID application = jdbc.sql("SELECT id FROM application WHERE person_id = ?")
                .param(person)
                .query(UUID.class)
                .single();
        joining.pay(application, "settled");
        String number = joining.look(application).text("membershipNumber");

        for (String text : List.of(
                "vatnsdal" + mark,
                "ÝRSA VATNSDAL" + mark,
                "sdal" + mark,
                "qz" + mark + "@",
                mark + "@work",
                "SW" + mark + "77",
                number.toLowerCase(Locale.ROOT))) {
            assertThat(found(text)).as(text).containsExactly(person.toString());
        }
        assertThat(found("Vatnsdal_" + mark)).isEmpty();
        assertThat(found("ýr")).as("the beginning").contains(person.toString());
        assertThat(found("rs")).as("too short to be looked for inside").doesNotContain(person.toString());
    }

    private List<String> found(String text) {
        return officer.get(MEMBERS + "?limit=200&query=" + URLEncoder.encode(text, UTF_8))
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    @Test
    void refusesListsToEverybodyElse() {
        assertThat(api.get(MEMBERS).status()).isEqualTo(401);
        assertThat(api.as(TestTokens.bearer(UuidCreator.getTimeOrderedEpoch(), "member"))
                        .get(MEMBERS)
                        .text("code"))
                .isEqualTo("not-allowed");
        assertThat(officer.get(MEMBERS + "?status=gone").text("code")).isEqualTo("invalid-fields");
        assertThat(officer.get(MEMBERS + "?limit=0").text("code")).isEqualTo("invalid-fields");
        assertThat(officer.get(MEMBERS + "?cursor=!").text("code")).isEqualTo("invalid-fields");
    }

    @Test
    void showsAMemberToThemselvesAndToTheOfficeOnly() {
        UUID person = personOf(joining.member(Joining.newAddress()));
        Api other = api.as(TestTokens.bearer(UuidCreator.getTimeOrderedEpoch(), "member"));

        Answer own = as(person).get(MEMBERS + "/me");

        assertThat(own.text("id")).isEqualTo(person.toString());
        assertThat(as(person).get(MEMBERS + "/" + person).body()).isEqualTo(own.body());
        assertThat(officer.get(MEMBERS + "/" + person).body()).isEqualTo(own.body());
        Answer foreign = other.get(MEMBERS + "/" + person);
        Answer absent = other.get(MEMBERS + "/" + UuidCreator.getTimeOrderedEpoch());
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.text("detail")).isEqualTo(absent.text("detail"));
        assertThat(other.get(MEMBERS + "/" + person + "/timeline").status()).isEqualTo(404);
        assertThat(other.get(MEMBERS + "/me").status()).isEqualTo(404);
        assertThat(officer.get(MEMBERS + "/me").status()).isEqualTo(404);
        assertThat(officer.get(MEMBERS + "/nobody").status()).isEqualTo(404);
    }

    @Test
    void tellsWhatHappenedToAMember() {
        UUID application = joining.applied(Joining.application(Joining.newAddress()));
        joining.pay(application, "declined");
        joining.pay(application, "settled");

        JsonNode entries =
                as(personOf(application)).get(MEMBERS + "/me/timeline").json().path("items");

        assertThat(entries.valueStream().map(entry -> entry.path("what").asString()))
                .containsExactly("applied", "payment-declined", "payment-settled", "joined");
    }

    @Test
    void endsAMembershipEarlyButNotBeforeItsLastDay() {
        UUID application = joining.member(Joining.newAddress());
        UUID person = personOf(application);
        LocalDate lastDay = LocalDate.now(clock).plusDays(30);
        try (EventProbe probe = EventProbe.fromNow("membership.membership")) {
            Answer cancelled = as(person)
                    .withIdempotencyKey("cancel-" + person)
                    .post(
                            MEMBERS + "/me/cancellation",
                            Map.of("endsOn", lastDay.toString(), "reason", "I move abroad."));

            assertThat(cancelled.text("status")).isEqualTo("active");
            assertThat(cancelled.text("paidUntil")).isEqualTo(lastDay.toString());
            assertThat(cancelled.body())
                    .isEqualTo(as(person).get(MEMBERS + "/me").body());
            assertThat(probe.about(membershipOf(application)).expect(MembershipCancelledV1.class))
                    .isEqualTo(new MembershipCancelledV1(membershipOf(application), person, lastDay, "member"));
        }
        assertThat(officer.post(MEMBERS + "/" + person + "/cancellation", Map.of("reason", "Again."))
                        .text("code"))
                .isEqualTo("nothing-to-cancel");
        clock.advance(Period.ofDays(31));
        assertThat(officer.get(MEMBERS + "/" + person).text("status")).isEqualTo("cancelled");
    }

    @Test
    void refusesToEndAMembershipOutsideItsTerm() {
        UUID person = personOf(joining.member(Joining.newAddress()));

        for (String day : List.of("2000-01-01", "2199-01-01", "yesterday", "2026-02-30", "NOW")) {
            assertThat(as(person)
                            .post(MEMBERS + "/me/cancellation", Map.of("endsOn", day, "reason", "Sample."))
                            .text("code"))
                    .isEqualTo("invalid-fields");
        }
        assertThat(as(person).get(MEMBERS + "/me").json().path("cancelled").asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"now", "term-end"})
    void answersWithTheCancelledMembershipWhateverTheKey(String endsOn) {
        try (EventProbe probe = EventProbe.fromNow("membership.membership")) {
            UUID application = joining.member(Joining.newAddress());
            UUID person = personOf(application);
            LocalDate today = LocalDate.now(clock);
            LocalDate termEnd = LocalDate.parse(as(person).get(MEMBERS + "/me").text("paidUntil"));
            LocalDate lastDay = endsOn.equals("now") ? today : termEnd;
            probe.about(membershipOf(application)).expect(MembershipActivatedV1.class);
            Answer cancelled = as(person)
                    .withIdempotencyKey(UUID.randomUUID().toString())
                    .post(MEMBERS + "/me/cancellation", Map.of("endsOn", endsOn));

            assertThat(cancelled.json().path("cancelled").asBoolean())
                    .as(cancelled.body())
                    .isTrue();
            assertThat(cancelled.text("paidUntil")).isEqualTo(lastDay.toString());
            assertThat(cancelled.body())
                    .isEqualTo(as(person).get(MEMBERS + "/me").body());
            assertThat(probe.expect(MembershipCancelledV1.class))
                    .isEqualTo(new MembershipCancelledV1(
                            membershipOf(application),
                            person,
                            lastDay,
                            "member",
                            endsOn.equals("now") ? today.minusDays(1) : null));
        }
    }

    @Test
    void announcesALapseOnceThoughEntitlementDoesNotWaitForIt() {
        UUID application = joining.member(Joining.newAddress());
        UUID person = personOf(application);
        try (EventProbe probe = EventProbe.fromNow("membership.membership")) {
            probe.about(membershipOf(application));
            clock.advance(Period.ofDays(364));
            assertThat(officer.get(MEMBERS + "/" + person).text("status")).isEqualTo("active");
            probe.expectNothingMore();

            clock.advance(Period.ofDays(2));

            assertThat(officer.get(MEMBERS + "/" + person).text("status")).isEqualTo("lapsed");
            assertThat(probe.expect(MembershipLapsedV1.class).personId()).isEqualTo(person);
            assertThat(officer.get(MEMBERS + "?status=lapsed&limit=200").body()).contains(person.toString());
            clock.advance(Period.ofDays(2));
            probe.expectNothingMore();
        }
    }

    private Api as(UUID person) {
        return api.as(TestTokens.bearer(person, "member"));
    }
}
