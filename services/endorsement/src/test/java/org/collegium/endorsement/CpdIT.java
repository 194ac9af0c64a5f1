package org.collegium.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.collegium.contracts.membership.MembershipActivatedV1;
import org.collegium.contracts.membership.PersonErasedV1;
import org.collegium.contracts.mentoring.MentoringSessionLoggedV1;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.FactSender;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// A member's record: own entries, what the register holds, and what mentoring tells.
@IntegrationTest
class CpdIT {

    private static final String PATH = World.PATH + "/cpd";

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Test
    void keepsWhetherAProgrammeWasEndorsedOnTheDayAttended() {
        World world = new World(port, clock);
        String seal = world.endorsed(World.title());
        UUID person = UUID.randomUUID();
        try (FactSender sender = new FactSender(clock)) {
            clock.advance(Period.ofDays(100));
            Api member = member(world, sender, person);
            String today = world.today().toString();

            Answer kept = member.post(PATH, attended(seal, today));
            world.officer.post(World.PATH + "/register/" + seal + "/suspension", "{\"reason\":\"A complaint.\"}");
            Answer suspended = member.post(PATH, attended(seal, today));

            assertThat(kept.status()).as(kept.body()).isEqualTo(201);
            assertThat(kept.json().path("endorsedOnDay").asBoolean()).isTrue();
            assertThat(suspended.json().path("endorsedOnDay").asBoolean()).isFalse();
            assertThat(member.get(PATH).json().at("/items/1/endorsedOnDay").asBoolean())
                    .isTrue();
        } finally {
            clock.backToRealNow();
        }
    }

    @Test
    void receivesMentoringSessionsAsDraftsToConfirm() {
        World world = new World(port, clock);
        UUID mentor = UUID.randomUUID();
        UUID mentee = UUID.randomUUID();
        UUID match = UUID.randomUUID();
        MentoringSessionLoggedV1 fact =
                new MentoringSessionLoggedV1(match, UUID.randomUUID(), mentor, mentee, world.today(), 60);
        try (FactSender sender = new FactSender(clock)) {
            UUID id = sender.send(match, fact);
            sender.send(id, match, fact);
            sender.send(match, fact);
        }

        Awaitility.await()
                .untilAsserted(() -> assertThat(entries(world.person(mentee))).isEqualTo(1));
        JsonNode draft = world.person(mentee).get(PATH).json().at("/items/0");
        assertThat(draft.path("status").asString()).isEqualTo("draft");
        String path = PATH + "/" + draft.path("id").asString();
        assertThat(world.person(mentor).post(path + "/confirmation").status()).isEqualTo(404);
        Answer confirmed = world.person(mentee).post(path + "/confirmation", "{\"reflection\":\"I ask more now.\"}");
        assertThat(confirmed.text("status")).isEqualTo("confirmed");
        assertThat(confirmed.text("reflection")).isEqualTo("I ask more now.");
        assertThat(entries(world.person(mentor))).isEqualTo(1);
        assertThat(world.person(mentee).get(path).text("status")).isEqualTo("confirmed");
        assertThat(world.person(mentor).get(path).status()).isEqualTo(404);
    }

    @Test
    void isForMembersOfTodayAndForgetsTheErased() {
        World world = new World(port, clock);
        UUID person = UUID.randomUUID();
        String entry = "{\"title\":\"Reading\",\"heldOn\":\"%s\",\"minutes\":30}".formatted(world.today());
        assertThat(world.person(person).post(PATH, entry).text("code")).isEqualTo("members-only");

        try (FactSender sender = new FactSender(clock)) {
            Api member = member(world, sender, person);
            World.id(member.post(PATH, entry), 201);
            try {
                clock.advance(Period.ofYears(2));
                assertThat(member.post(PATH, entry).text("code")).isEqualTo("members-only");
                assertThat(entries(member)).isEqualTo(1);
            } finally {
                clock.backToRealNow();
            }
            sender.send(person, new PersonErasedV1(person));
            Awaitility.await().untilAsserted(() -> assertThat(entries(member)).isZero());
        }
    }

    @Test
    void addsUpWhatWasConfirmedYearByYear() {
        World world = new World(port, clock);
        UUID person = UUID.randomUUID();
        try (FactSender sender = new FactSender(clock)) {
            Api member = member(world, sender, person);
            LocalDate today = world.today();
            UUID match = UUID.randomUUID();
            sender.send(
                    match,
                    new MentoringSessionLoggedV1(match, UUID.randomUUID(), UUID.randomUUID(), person, today, 50));
            Awaitility.await().until(() -> entries(member) == 1);
            for (LocalDate day : List.of(today, today, today.minusYears(1))) {
                World.id(
                        member.post(PATH, "{\"title\":\"Reading\",\"heldOn\":\"%s\",\"minutes\":45}".formatted(day)),
                        201);
            }

            JsonNode years = member.get(PATH + "/years").json().path("items");
            member.post(PATH + "/"
                    + member.get(PATH + "?status=draft")
                            .json()
                            .at("/items/0/id")
                            .asString() + "/confirmation");
            JsonNode confirmed = member.get(PATH + "/years").json().path("items");

            assertThat(years.size()).isEqualTo(2);
            assertThat(years.at("/0/year").asInt()).isEqualTo(today.getYear());
            assertThat(years.at("/0/ownMinutes").asInt()).isEqualTo(90);
            assertThat(years.at("/0/mentoringMinutes").asInt()).isZero();
            assertThat(years.at("/1/ownMinutes").asInt()).isEqualTo(45);
            assertThat(confirmed.at("/0/mentoringMinutes").asInt()).isEqualTo(50);
        }
    }

    static Stream<Bad> bad() {
        return Stream.of(
                new Bad("{\"heldOn\":\"%s\",\"minutes\":30}", "title", "required"),
                new Bad("{\"title\":\" \",\"heldOn\":\"%s\",\"minutes\":30}", "title", "required"),
                new Bad("{\"title\":\"A\",\"minutes\":30}", "heldOn", "required"),
                new Bad("{\"title\":\"A\",\"heldOn\":\"%s\"}", "minutes", "required"),
                new Bad("{\"title\":\"A\",\"heldOn\":\"%s\",\"minutes\":0}", "minutes", "out-of-range"),
                new Bad("{\"title\":\"A\",\"heldOn\":\"%s\",\"minutes\":-1}", "minutes", "out-of-range"),
                new Bad("{\"title\":\"A\",\"heldOn\":\"%s\",\"minutes\":3600}", "minutes", "out-of-range"),
                new Bad("{\"title\":\"A\",\"heldOn\":\"2999-01-01\",\"minutes\":30}", "heldOn", "in-the-future"),
                new Bad("{\"title\":\"A\",\"heldOn\":\"1899-01-01\",\"minutes\":30}", "heldOn", "too-long-ago"),
                new Bad("{\"title\":\"A\",\"heldOn\":\"soon\",\"minutes\":30}", "heldOn", "wrong-format"),
                new Bad("{\"seal\":\"AAAAAAAAAA\",\"attendedOn\":\"%s\",\"minutes\":30}", "seal", "unknown-seal"),
                new Bad("{\"seal\":\"'; DROP\",\"attendedOn\":\"%s\",\"minutes\":30}", "seal", "unknown-seal"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void namesTheFieldAndStoresNothing(Bad bad) {
        World world = new World(port, clock);
        UUID person = UUID.randomUUID();
        try (FactSender sender = new FactSender(clock)) {
            Api member = member(world, sender, person);

            Answer refused = member.post(PATH, bad.body().formatted(world.today()));

            assertThat(refused.status()).as(refused.body()).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(bad.field());
            assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo(bad.code());
            assertThat(entries(member)).isZero();
        }
    }

    private static Api member(World world, FactSender sender, UUID person) {
        UUID membership = UUID.randomUUID();
        LocalDate today = world.today();
        sender.send(
                membership,
                new MembershipActivatedV1(
                        membership,
                        person,
                        "M1",
                        "employed",
                        today.minusDays(30),
                        today.plusDays(300),
                        "self",
                        null,
                        null,
                        null,
                        false));
        Api member = world.person(person, "member");
        Awaitility.await()
                .until(() -> !member.post(PATH, "{\"title\":\"A\",\"heldOn\":\"2999-01-01\",\"minutes\":1}")
                        .text("code")
                        .equals("members-only"));
        return member;
    }

    private static String attended(String seal, String day) {
        return "{\"seal\":\"%s\",\"attendedOn\":\"%s\",\"minutes\":90}".formatted(seal, day);
    }

    private static int entries(Api caller) {
        return caller.get(PATH).json().path("items").size();
    }

    record Bad(String body, String field, String code) {}
}
