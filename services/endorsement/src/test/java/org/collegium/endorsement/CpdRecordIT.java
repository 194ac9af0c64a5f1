package org.collegium.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.collegium.contracts.membership.MembershipActivatedV1;
import org.collegium.contracts.membership.PersonErasedV1;
import org.collegium.contracts.mentoring.MentoringSessionLoggedV1;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.FactSender;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// A record goes by days, can be put right, and adds up year by year.
@IntegrationTest
class CpdRecordIT {

    private static final String PATH = World.PATH + "/cpd";

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final UUID person = UUID.randomUUID();
    private World world;
    private FactSender sender;
    private Api member;

    @BeforeEach
    void join() {
        world = new World(port, clock);
        sender = new FactSender(clock);
        LocalDate today = world.today();
        sender.send(
                person,
                new MembershipActivatedV1(
                        person,
                        person,
                        "100007",
                        "employed",
                        today,
                        today.plusYears(1),
                        "self",
                        null,
                        null,
                        null,
                        true));
        member = world.person(person);
        Awaitility.await().until(() -> note("Begin", today, 1).status() == 201);
        member.delete(PATH + "/" + items("").getFirst().path("id").asString());
    }

    @AfterEach
    void backToRealNow() {
        clock.backToRealNow();
        sender.close();
    }

    @Test
    void goesByDaysWhateverTheOrderOfTheEntries() {
        LocalDate today = world.today();
        for (int daysAgo : List.of(3, 900, 0, 40, 3)) {
            World.id(note("Read " + daysAgo, today.minusDays(daysAgo), 30), 201);
        }

        List<String> titles = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = member.get(PATH + "?limit=2&cursor=" + next).json();
            page.path("items").forEach(entry -> titles.add(entry.path("title").asString()));
            next = page.path("next").isNull() ? "" : page.path("next").asString();
        } while (!next.isEmpty());

        assertThat(titles).containsExactly("Read 0", "Read 3", "Read 3", "Read 40", "Read 900");
        assertThat(member.get(PATH + "?cursor=" + UUID.randomUUID()).status()).isEqualTo(422);
    }

    @Test
    void putsAnEntryRightAndKeepsWhatItSaid() {
        LocalDate today = world.today();
        String id = World.id(note("Jurnal club", today, 60), 201);

        Answer corrected = correct(id, "\"Journal club\"", today.minusDays(1), 90);

        assertThat(corrected.text("title")).isEqualTo("Journal club");
        assertThat(corrected.json().path("minutes").asInt()).isEqualTo(90);
        assertThat(corrected.text("correctedAt")).isNotBlank();
        assertThat(jdbc.sql("SELECT concat_ws(' ', title, held_on, minutes) FROM cpd_correction WHERE entry_id = ?")
                        .param(UUID.fromString(id))
                        .query((row, line) -> row.getString(1))
                        .list())
                .containsExactly("Jurnal club " + today + " 60");
        for (String body : List.of(
                "{\"title\":null,\"heldOn\":\"%s\",\"minutes\":60}".formatted(today),
                "{\"title\":\"A\",\"heldOn\":\"%s\",\"minutes\":60}".formatted(today.plusDays(1)),
                "{\"title\":\"A\",\"heldOn\":\"%s\",\"minutes\":9999}".formatted(today),
                "{\"title\":\"A\\u202E\",\"heldOn\":\"%s\",\"minutes\":60}".formatted(today))) {
            assertThat(member.put(PATH + "/" + id, body).status()).as(body).isEqualTo(422);
        }

        sender.send(person, new PersonErasedV1(person));
        Awaitility.await().untilAsserted(() -> assertThat(items("")).isEmpty());
        assertThat(jdbc.sql("SELECT count(*) FROM cpd_correction WHERE entry_id = ?")
                        .param(UUID.fromString(id))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void keepsTheProgrammeOfAnEntryAndCountsOnlyWhatWasEndorsedOnTheDay() {
        String title = World.title();
        String seal = world.endorsed(title);
        clock.advance(Period.ofDays(100));
        LocalDate today = world.today();
        String id = World.id(
                member.post(PATH, "{\"seal\":\"%s\",\"attendedOn\":\"%s\",\"minutes\":60}".formatted(seal, today)),
                201);
        assertThat(year(today).path("registerMinutes").asInt()).isEqualTo(60);

        Answer corrected = correct(id, "\"Another\"", today.minusDays(99), 120);

        assertThat(corrected.text("title")).isEqualTo(title);
        assertThat(corrected.text("seal")).isEqualTo(seal);
        assertThat(corrected.json().path("endorsedOnDay").asBoolean()).isFalse();
        JsonNode years = member.get(PATH + "/years").json().path("items");
        int register = years.valueStream()
                .mapToInt(y -> y.path("registerMinutes").asInt())
                .sum();
        int own =
                years.valueStream().mapToInt(y -> y.path("ownMinutes").asInt()).sum();
        assertThat(register).isZero();
        assertThat(own).isEqualTo(120);
    }

    @Test
    void showsEveryYearFromTheFirstToThisOne() {
        LocalDate today = world.today();
        note("Long ago", today.minusYears(4), 30);

        assertThat(member.get(PATH + "/years")
                        .json()
                        .path("items")
                        .valueStream()
                        .map(y -> y.path("year").asInt()))
                .containsExactly(
                        today.getYear(),
                        today.getYear() - 1,
                        today.getYear() - 2,
                        today.getYear() - 3,
                        today.getYear() - 4);
    }

    @Test
    void leavesASessionWhatItsTwoLogged() {
        sender.send(
                person,
                new MentoringSessionLoggedV1(person, UUID.randomUUID(), person, UUID.randomUUID(), world.today(), 60));
        Awaitility.await()
                .untilAsserted(() -> assertThat(items("?status=draft")).hasSize(1));

        Answer refused = correct(items("?status=draft").getFirst().path("id").asString(), "\"A\"", world.today(), 90);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("from-mentoring");
    }

    private Answer note(String title, LocalDate day, int minutes) {
        return member.post(PATH, "{\"title\":\"%s\",\"heldOn\":\"%s\",\"minutes\":%d}".formatted(title, day, minutes));
    }

    private Answer correct(String id, String title, LocalDate day, int minutes) {
        return member.put(
                PATH + "/" + id, "{\"title\":%s,\"heldOn\":\"%s\",\"minutes\":%d}".formatted(title, day, minutes));
    }

    private JsonNode year(LocalDate day) {
        return member.get(PATH + "/years")
                .json()
                .path("items")
                .valueStream()
                .filter(year -> year.path("year").asInt() == day.getYear())
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> items(String query) {
        return member.get(PATH + query).json().path("items").valueStream().toList();
    }
}
