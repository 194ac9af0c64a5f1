package org.collegium.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.collegium.contracts.membership.MembershipActivatedV1;
import org.collegium.contracts.membership.MembershipCancelledV1;
import org.collegium.contracts.membership.MembershipLapsedV1;
import org.collegium.testing.FactSender;
import org.collegium.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// What membership tells about an end, or the calendar alone, pauses mentors and requests; who joins again is brought
/// back to where they were.
class RelearningIT extends RunningService {

    /// How a membership can end.
    enum End {
        CANCELLED,
        LAPSED,
        /// Nobody says so: the last day has passed.
        UNSAID
    }

    private final FactSender membership = new FactSender(MovableClock.atRealNow());
    private Mentoring mentor = new Mentoring(UUID.randomUUID(), UUID.randomUUID());
    private UUID mentee = UUID.randomUUID();
    private UUID request = UUID.randomUUID();

    @BeforeEach
    void ask() {
        UUID person = told(UUID.randomUUID());
        mentee = told(UUID.randomUUID());
        // Late in the year, so that the offer is open when the memberships end.
        clock.set(today().plusYears(1).minusDays(1));
        mentor = mentor(person, 1, RETURNING);
        request = asked(mentee, RETURNING, mentor.id());
    }

    @AfterEach
    void close() {
        membership.close();
    }

    @ParameterizedTest
    @EnumSource
    void pausesTheMentorUntilTheRenewal(End end) {
        UUID offer = openOffer(request);

        ends(mentor.person(), end);
        renewed(mentee);
        round();

        assertThat(stage()).isEqualTo("paused/membership-ended");
        assertThat(accept(mentor, offer).text("code")).isEqualTo("offer-closed");
        JsonNode waiting = request(request);
        assertThat(waiting.path("status").asString()).isEqualTo("waiting");
        assertThat(waiting.path("nextActor").asString()).isEqualTo("coordinator");

        renewed(mentor.person());
        round();

        assertThat(stage()).isEqualTo("active");
        assertThat(asks(request)).isEqualTo(mentor.id());
        assertThat(accept(mentor, openOffer(request)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void pausesTheRequestUntilTheRenewal(End end) {
        UUID offer = openOffer(request);

        ends(mentee, end);
        renewed(mentor.person());
        round();

        assertThat(accept(mentor, offer).text("code")).isEqualTo("offer-closed");
        JsonNode paused = request(request);
        assertThat(paused.path("status").asString()).isEqualTo("paused");
        assertThat(paused.path("nextActor").asString()).isEqualTo("mentee");

        renewed(mentee);
        round();

        assertThat(request(request).path("status").asString()).isEqualTo("offered");
        assertThat(asks(request)).isEqualTo(mentor.id());
        assertThat(stage()).isEqualTo("active");
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheMatchToThePair(End end) {
        UUID match = matched(mentor, request);

        ends(mentee, end);
        ends(mentor.person(), end);
        round();

        assertThat(stage()).startsWith("paused");
        assertThat(as(mentee, "member")
                        .get(API + "/matches/" + match)
                        .json()
                        .path("endedAt")
                        .isNull())
                .isTrue();
    }

    private void ends(UUID person, End end) {
        switch (end) {
            case CANCELLED -> {
                membership.send(person, new MembershipCancelledV1(person, person, today().minusDays(1), "by-member"));
                awaitRow("SELECT count(*) FROM known_cancellation WHERE membership_id = ?", person);
            }
            case LAPSED -> {
                pastTheLastDay();
                membership.send(person, new MembershipLapsedV1(person, person, today().minusDays(1)));
            }
            case UNSAID -> pastTheLastDay();
        }
    }

    /// At most once a test: the memberships of both have the same last day.
    private void pastTheLastDay() {
        LocalDate last = jdbc.sql("SELECT max(last_day) FROM member_term")
                .query(LocalDate.class)
                .single();
        if (!today().isAfter(last)) {
            clock.set(last.plusDays(1));
        }
    }

    private UUID told(UUID person) {
        begins(person, person);
        return person;
    }

    /// As membership tells of somebody who joins again: another term of the same membership.
    private void renewed(UUID person) {
        begins(person, person);
    }

    private void begins(UUID membershipId, UUID person) {
        membership.send(
                membershipId,
                new MembershipActivatedV1(
                        membershipId,
                        person,
                        "100007",
                        "employed",
                        today(),
                        today().plus(Period.ofYears(1)),
                        "self",
                        null,
                        null,
                        null,
                        true));
        awaitRow("SELECT count(*) FROM known_term WHERE membership_id = ? AND starts_on = ?", membershipId, today());
    }

    private void awaitRow(String counting, Object... parameters) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> count(counting, parameters) == 1);
    }

    private String stage() {
        return jdbc.sql("SELECT concat_ws('/', stage, paused_by) AS stage FROM mentor WHERE id = ?")
                .param(mentor.id())
                .query((row, line) -> row.getString("stage"))
                .single();
    }
}
