package org.collegium.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.UUID;
import org.collegium.endorsement.submission.WatchingConditions;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.EventProbe;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What everybody can see of conditions, and what becomes of one that is missed.
@IntegrationTest
class ConditionsIT {

    private static final String DUE_FACT = "collegium.endorsement.condition-due.v1";
    private static final String SUSPENDED = "collegium.endorsement.endorsement-suspended.v1";
    private static final String REINSTATED = "collegium.endorsement.endorsement-reinstated.v1";
    private static final String MET = "collegium.endorsement.conditions-met.v1";
    private static final String EXTENDED = "collegium.endorsement.condition-extended.v1";

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    WatchingConditions watching;

    private World world;
    private String submission;
    private String title;
    private String condition;

    /// A programme that has begun, with a condition due in 28 days.
    @BeforeEach
    void endorseWithACondition() {
        world = new World(port, clock);
        title = World.title();
        submission = world.reviewed(title);
        clock.advance(Period.ofDays(61));
        Answer decided = world.decide(submission, "endorse-with-conditions", "{\"text\":\"Name <the> trainers.\"}");
        condition = World.PATH + "/conditions/"
                + decided.json().at("/conditions/0/id").asString();
    }

    @AfterEach
    void backToRealNow() {
        clock.backToRealNow();
    }

    @Test
    void saysInPublicWhatIsStillToBeMetUntilItIs() {
        String entry = World.PATH + "/register/" + seal();
        var endorsedOn = world.today();

        assertThat(world.found(title).at("/conditions/0/text").asString()).isEqualTo("Name <the> trainers.");
        assertThat(world.found(title).at("/conditions/0/dueOn").asString())
                .isEqualTo(world.today().plusDays(28).toString());
        assertThat(world.anybody.get(entry + "/seal.svg").body())
                .contains(">Endorsed with conditions<")
                .doesNotContain("#1c6b4a");

        clock.advance(Period.ofDays(5));
        met();

        assertThat(world.anybody.get(entry).json().path("conditions")).isEmpty();
        assertThat(world.anybody.get(entry + "/seal.svg").body()).contains(">Endorsed<", "#1c6b4a");
        assertThat(world.anybody.get(entry + "?on=" + endorsedOn).json().path("conditions"))
                .as("as it stood then")
                .hasSize(1);
        assertThat(world.anybody
                        .get(entry + "?on=" + endorsedOn.minusDays(1))
                        .json()
                        .path("conditions"))
                .isEmpty();
    }

    @Test
    void remindsAndThenSuspendsByItselfAndOnceAndLiftsItWhenItIsMet() {
        try (EventProbe probe = EventProbe.fromNow()) {
            probe.mentioning(
                    UUID.fromString(submission),
                    UUID.fromString(world.found(title).path("id").asString()));
            days(13);
            probe.expectNothingMore();
            days(1);
            probe.expect(DUE_FACT);
            days(14);
            probe.expect(DUE_FACT);
            days(1);
            probe.expect(DUE_FACT);
            days(13);
            assertThat(status()).isEqualTo("current");
            days(1);
            probe.expect(SUSPENDED);
            assertThat(status()).isEqualTo("suspended");
            days(30);

            met();

            probe.expect(REINSTATED, MET);
            assertThat(status()).isEqualTo("current");
            assertThat(world.found(title).path("conditions")).isEmpty();
            days(30);
            probe.expectNothingMore();
        }
    }

    @Test
    void leavesThoseAloneWhoHaveShownHowTheyMeetIt() {
        prove();

        days(60);

        assertThat(status()).isEqualTo("current");
    }

    @Test
    void asksAnewForWhatWasShownWhenItGivesMoreTime() {
        prove();

        Answer extended = extend(world.today().plusDays(60).toString());
        days(76);

        assertThat(extended.json().at("/conditions/0").path("evidence").asString(""))
                .isEmpty();
        assertThat(status()).isEqualTo("suspended");
    }

    @Test
    void givesMoreTimeForAReasonAndLiftsTheSuspension() {
        try (EventProbe probe = EventProbe.fromNow()) {
            probe.mentioning(
                    UUID.fromString(submission),
                    UUID.fromString(world.found(title).path("id").asString()));
            days(43);
            probe.expect(DUE_FACT, DUE_FACT, DUE_FACT, SUSPENDED);

            Answer early = extend(world.today().minusDays(1).toString());
            Answer late = extend(world.today().plusYears(2).toString());
            Answer extended = extend(world.today().plusDays(20).toString());

            assertThat(early.text("code")).isEqualTo("not-later");
            assertThat(late.status()).isEqualTo(422);
            assertThat(extended.status()).as(extended.body()).isEqualTo(200);
            assertThat(extended.json().at("/conditions/0/extensions/0/reason").asString())
                    .isEqualTo("The trainer was ill.");
            assertThat(status()).isEqualTo("current");
            probe.expect(EXTENDED, REINSTATED);
            days(6);
            probe.expect(DUE_FACT);
            days(28);
            assertThat(status()).isEqualTo("current");
            days(1);
            assertThat(status()).isEqualTo("suspended");
        }
    }

    @Test
    void leavesASuspensionOfTheOfficerToTheOfficer() {
        world.officer.post(World.PATH + "/register/" + seal() + "/suspension", "{\"reason\":\"A complaint.\"}");
        days(60);

        Answer early = world.officer.post(World.PATH + "/register/" + seal() + "/reinstatement");
        met();

        assertThat(early.text("code")).isEqualTo("condition-missed");
        assertThat(status()).isEqualTo("suspended");
        assertThat(world.officer
                        .post(World.PATH + "/register/" + seal() + "/reinstatement")
                        .status())
                .isEqualTo(200);
        assertThat(status()).isEqualTo("current");
    }

    /// As the schedule does, on each day.
    private void days(int days) {
        for (int day = 0; day < days; day++) {
            clock.advance(Period.ofDays(1));
            watching.takeSteps();
            watching.takeSteps();
        }
    }

    private Answer extend(String to) {
        return world.officer.post(
                condition + "/extension", "{\"dueOn\":\"%s\",\"reason\":\"The trainer was ill.\"}".formatted(to));
    }

    private void prove() {
        World.id(world.provider.post(condition + "/evidence", "{\"text\":\"They are on page 3.\"}"), 200);
    }

    private void met() {
        prove();
        World.id(world.officer.post(condition + "/closure"), 200);
    }

    private String seal() {
        return world.found(title).path("seal").asString();
    }

    private String status() {
        return world.found(title).path("status").asString();
    }
}
