package org.collegium.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.EventProbe;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.MovableClock;
import org.collegium.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A register that was kept elsewhere is taken over, by an administrator and for all to see.
@IntegrationTest
class TakeoverIT {

    private static final String PATH = World.PATH + "/register";

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepsTheDaysOfTheEarlierDecision() {
        World world = new World(port, clock);
        String title = World.title();
        LocalDate today = world.today();
        UUID applicant = UUID.randomUUID();
        try (EventProbe probe = EventProbe.fromNow()) {

            Answer taken =
                    administrator().post(PATH, body(title, applicant, today.minusDays(100), today.minusDays(130)));

            assertThat(taken.status()).as(taken.body()).isEqualTo(201);
            assertThat(taken.text("status")).isEqualTo("endorsed");
            assertThat(taken.text("note")).contains("Taken over");
            Answer entry = world.anybody.get(PATH + "/" + taken.text("seal"));
            assertThat(entry.text("status")).isEqualTo("current");
            assertThat(entry.text("startsOn")).isEqualTo(today.minusDays(100).toString());
            assertThat(entry.text("endsOn"))
                    .isEqualTo(today.minusDays(100).plusYears(2).minusDays(1).toString());
            assertThat(world.person(applicant)
                            .get(World.PATH + "/submissions/" + taken.text("id"))
                            .text("seal"))
                    .isEqualTo(taken.text("seal"));
            probe.mentioning(UUID.fromString(entry.text("id"))).expect("collegium.endorsement.programme-endorsed.v2");
            assertThat(jdbc.sql("SELECT act FROM audit_entry WHERE subject = ?")
                            .param("submission/" + taken.text("id"))
                            .query(String.class)
                            .list())
                    .containsExactly("endorsement-taken-over");
        }
    }

    @Test
    void neverBeginsBeforeTheDecision() {
        World world = new World(port, clock);
        LocalDate today = world.today();

        Answer taken = administrator()
                .post(PATH, body(World.title(), UUID.randomUUID(), today.minusDays(200), today.minusDays(20)));

        assertThat(world.anybody.get(PATH + "/" + taken.text("seal")).text("startsOn"))
                .isEqualTo(today.minusDays(20).toString());
    }

    @Test
    void isForAdministratorsOnly() {
        World world = new World(port, clock);
        String body = body(
                World.title(),
                UUID.randomUUID(),
                world.today().minusDays(9),
                world.today().minusDays(9));

        assertThat(world.officer.post(PATH, body).status()).isEqualTo(403);
        assertThat(world.provider.post(PATH, body).status()).isEqualTo(403);
        assertThat(world.anybody.post(PATH, body).status()).isEqualTo(401);
    }

    /// Days from today: of the start and of the decision.
    record Bad(int start, int decision, String field, String code) {}

    static Stream<Bad> bad() {
        return Stream.of(
                new Bad(-10, 0, "decidedOn", "not-decided-before"),
                new Bad(-800, -900, "decidedOn", "endorsement-ended"),
                new Bad(1_000, -10, "startsOn", "starts-too-far-ahead"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refusesWhatIsNewOrOver(Bad bad) {
        World world = new World(port, clock);
        String title = World.title();

        Answer refused = administrator()
                .post(
                        PATH,
                        body(
                                title,
                                UUID.randomUUID(),
                                world.today().plusDays(bad.start()),
                                world.today().plusDays(bad.decision())));

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(bad.field());
        assertThat(refused.text("code")).isEqualTo(bad.code());
        assertThat(world.officer.get(World.PATH + "/submissions?limit=200").body())
                .doesNotContain(title);
    }

    private Api administrator() {
        return Api.at(port).as(TestTokens.client("administrator"));
    }

    private static String body(String title, UUID applicant, LocalDate startsOn, LocalDate decidedOn) {
        return """
                {"scheme":"cpd-programme","title":"%s","provider":{"name":"Sample Training","kind":"training-organisation"},
                 "applicantPersonId":"%s","startsOn":"%s","decidedOn":"%s"}""".formatted(title, applicant, startsOn, decidedOn);
    }
}
