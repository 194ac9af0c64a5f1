package org.collegium.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.collegium.contracts.membership.MembershipActivatedV1;
import org.collegium.contracts.membership.PersonChangedV1;
import org.collegium.contracts.membership.SeatRequestedV1;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.EventProbe;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// People who are known without belonging, and what becomes of them when they join.
class PeopleIT extends RunningService {

    private static final String PEOPLE = "/api/membership/people";
    private static final String CODE = "ESSEX-7K4M-9Q2X-TN5W";

    @Test
    void introducesAPersonOnceAndTellsIt() {
        String email = Joining.newAddress();
        try (EventProbe probe = EventProbe.fromNow("membership.person")) {
            Answer first = portal().post(PEOPLE, person("Sample", email));
            Answer again = portal().post(PEOPLE, person("Other", email.toUpperCase(Locale.ROOT)));

            assertThat(first.status()).as(first.body()).isEqualTo(201);
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(first.body());
            UUID id = idOf(first);
            assertThat(probe.about(id).expect(PersonChangedV1.class))
                    .isEqualTo(new PersonChangedV1(id, "Sample", "Provider", email, List.of(email)));
            probe.expectNothingMore();
            assertThat(count("SELECT count(*) FROM audit_entry WHERE subject = ?", "person/" + id))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"portal", "endorsement-officer", "mentoring-coordinator", "membership-officer", "administrator"})
    void listensToThePortalAndTheOffice(String role) {
        assertThat(as(role).post(PEOPLE, person("Sample", Joining.newAddress())).status())
                .isEqualTo(201);
    }

    @Test
    void listensToNobodyElse() {
        assertThat(api.post(PEOPLE, person("Sample", Joining.newAddress())).status())
                .isEqualTo(401);
        for (String role : List.of("member", "provider", "editor", "finance-officer")) {
            assertThat(as(role).post(PEOPLE, person("Sample", Joining.newAddress()))
                            .text("code"))
                    .isEqualTo("not-allowed");
        }
    }

    @Test
    void checksTheFieldsAsForAnApplication() {
        Answer answer =
                portal().post(PEOPLE, Map.of("givenName", "Sam\u0000ple", "familyName", "", "email", "nowhere"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .containsExactlyInAnyOrder("givenName", "familyName", "email");
    }

    @Test
    void makesOnePersonOfManyWhoAskAtOnce() {
        String email = Joining.newAddress();

        List<UUID> ids = Together.call(
                Stream.generate(() -> email).limit(16).toList(),
                address -> idOf(portal().post(PEOPLE, person("Sample", address))));

        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(count("SELECT count(*) FROM person WHERE email = ?", email)).isEqualTo(1);
    }

    @Test
    void letsThePortalSayAsWhomAnOfficerActsAlready() {
        UUID officer = UUID.randomUUID();
        String email = Joining.newAddress();

        Answer first = portal().post(PEOPLE, actingAs(officer, email));
        Answer again = portal().post(PEOPLE, actingAs(UUID.randomUUID(), email));

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(idOf(first)).isEqualTo(idOf(again)).isEqualTo(officer);
        assertThat(idOf(portal().post(PEOPLE, actingAs(officer, Joining.newAddress()))))
                .as("an id is given once")
                .isNotEqualTo(officer);
        for (String role : List.of("membership-officer", "administrator")) {
            assertThat(as(role).post(PEOPLE, actingAs(UUID.randomUUID(), Joining.newAddress()))
                            .text("code"))
                    .isEqualTo("may-not-name-person");
        }
    }

    @Test
    void admitsAnOfficerWhoProvesTheirAddressWithoutThePortalAsTheSamePerson() {
        UUID officer = UUID.randomUUID();
        String email = Joining.newAddress();
        portal().post(PEOPLE, actingAs(officer, email));

        UUID application = joining.applied(Joining.application(email));
        joining.pay(application, "settled");

        assertThat(personOf(application)).isEqualTo(officer);
    }

    @Test
    void makesOneOfAnOfficerHoweverManySignInsTellItAtOnce() {
        UUID officer = UUID.randomUUID();
        String email = Joining.newAddress();

        List<UUID> ids = Together.call(
                Stream.generate(() -> email).limit(16).toList(),
                address -> idOf(portal().post(PEOPLE, actingAs(officer, address))));

        assertThat(ids).containsOnly(officer);
    }

    @Test
    void repeatsItsAnswerForARepeatedKey() {
        Api keyed = portal().withIdempotencyKey("people-" + Joining.newAddress());
        Map<String, Object> body = person("Sample", Joining.newAddress());

        Answer first = keyed.post(PEOPLE, body);

        assertThat(keyed.post(PEOPLE, body).status()).isEqualTo(first.status()).isEqualTo(201);
    }

    @Test
    void admitsWhoeverIsKnownAsTheSamePerson() {
        String email = Joining.newAddress();
        UUID id = idOf(portal().post(PEOPLE, person("Scribbled", email)));
        try (EventProbe probe =
                EventProbe.fromNow("membership.person", "membership.membership", "membership.application")) {
            UUID application = joining.applied(Joining.application(email));

            assertThat(joining.pay(application, "settled").text("status")).isEqualTo("active");

            assertThat(personOf(application)).isEqualTo(id);
            // The name a stranger may have typed gives way to the applicant's.
            assertThat(probe.mentioning(id).expect(PersonChangedV1.class))
                    .isEqualTo(new PersonChangedV1(id, "Sample", "Member", email, List.of(email)));
            assertThat(probe.expect(MembershipActivatedV1.class).personId()).isEqualTo(id);
            probe.expectNothingMore();
        }
        assertThat(count("SELECT count(*) FROM person WHERE email = ?", email)).isEqualTo(1);
    }

    @Test
    void asksForASeatForThePersonWhoIsKnown() {
        String email = Joining.newAddress();
        UUID id = idOf(portal().post(PEOPLE, person("Sample", email)));
        try (EventProbe probe = EventProbe.fromNow("membership.application")) {
            UUID application = joining.applied(Joining.application(email, CODE));

            assertThat(probe.about(application).expect(SeatRequestedV1.class).personId())
                    .isEqualTo(id);
        }
    }

    @Test
    void findsThePersonWhoBecameKnownBetweenApplyingAndPaying() {
        String email = Joining.newAddress();
        UUID application = joining.applied(Joining.application(email));
        UUID id = idOf(portal().post(PEOPLE, person("Sample", email)));

        assertThat(joining.pay(application, "settled").text("status")).isEqualTo("active");

        assertThat(personOf(application)).isEqualTo(id);
    }

    @Test
    void makesOneMemberOfAKnownPersonWhoPaysTwiceAtOnce() {
        String email = Joining.newAddress();
        portal().post(PEOPLE, person("Sample", email));
        List<UUID> applications = Stream.generate(() -> joining.applied(Joining.application(email)))
                .limit(8)
                .toList();

        List<String> statuses = Together.call(
                applications, application -> joining.pay(application, "settled").text("status"));

        assertThat(statuses).containsOnlyOnce("active").containsOnly("active", "refused");
    }

    @Test
    void keepsTheNameThatTheOfficeWroteDown() {
        String email = Joining.newAddress();
        UUID id = idOf(as("endorsement-officer").post(PEOPLE, person("Reviewing", email)));

        Map<String, Object> application = Joining.application(email);
        application.put("registration", Map.of("regulator", "HCPC", "number", "SW54321"));
        joining.pay(joining.applied(application), "settled");

        JsonNode member = officer.get("/api/membership/members/" + id).json();
        assertThat(member.path("givenName").asString()).isEqualTo("Reviewing");
        assertThat(member.path("registration").path("number").asString()).isEqualTo("SW54321");
    }

    @Test
    void neverChangesAMembersNameNorLetsThemJoinTwice() {
        String email = Joining.newAddress();
        UUID member = personOf(joining.member(email));

        Answer answer = portal().post(PEOPLE, person("Intruder", email));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(idOf(answer)).isEqualTo(member);
        UUID duplicate = joining.applied(Joining.application(email));
        assertThat(joining.look(duplicate).text("status")).isEqualTo("refused");
        assertThat(officer.get("/api/membership/members/" + member).text("givenName"))
                .isEqualTo("Sample");
    }

    private Api portal() {
        return api.as(TestTokens.portal());
    }

    private Api as(String role) {
        return api.as(TestTokens.client(role));
    }

    private static Map<String, Object> person(String givenName, String email) {
        return Map.of("givenName", givenName, "familyName", "Provider", "email", email);
    }

    private static Map<String, Object> actingAs(UUID person, String email) {
        return Map.of("givenName", "Sample", "familyName", "Officer", "email", email, "personId", person.toString());
    }

    private static UUID idOf(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        return UUID.fromString(answer.text("id"));
    }
}
