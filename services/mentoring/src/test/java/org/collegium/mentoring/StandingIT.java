package org.collegium.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.collegium.contracts.membership.MembershipActivatedV1;
import org.collegium.contracts.membership.MembershipCancelledV1;
import org.collegium.contracts.membership.PersonChangedV1;
import org.collegium.contracts.membership.PersonErasedV1;
import org.collegium.members.MembershipEnded;
import org.collegium.testing.EventProbe;
import org.collegium.testing.FactSender;
import org.junit.jupiter.api.Test;

/// Mentoring is for members: what happens when a membership ends, and when it goes on.
class StandingIT extends RunningService {

    private static final String STAGE = "collegium.mentoring.mentor-stage-changed.v1";
    private static final String STATUS = "collegium.mentoring.request-status-changed.v1";
    private static final String OFFERED = "collegium.mentoring.mentor-offered.v1";
    private static final String CLOSED = "collegium.mentoring.offer-closed.v1";

    @Test
    void pausesAMentorWhoseMembershipIsCancelledUntilItGoesOn() {
        Mentoring mentor = mentor(1, RETURNING);
        UUID request = asked(member(), RETURNING);
        UUID offer = openOffer(request);
        try (EventProbe probe = EventProbe.fromNow()) {
            probe.about(mentor.id());
            cancelled(mentor.person());

            assertThat(accept(mentor, offer).text("code")).isEqualTo("mentor-not-active");
            round();
            round();

            probe.expect(STAGE);
            assertThat(stage(mentor)).isEqualTo("paused");
            assertThat(request(request).path("nextActor").asString()).isEqualTo("coordinator");
            assertThat(accept(mentor, offer).text("code")).isEqualTo("offer-closed");
            assertThat(as(mentor.person(), "mentor")
                            .post(API + "/mentor-applications/" + mentor.id() + "/stage", "{\"stage\":\"active\"}")
                            .status())
                    .isEqualTo(403);
            assertThat(coordinator()
                            .post(API + "/mentor-applications/" + mentor.id() + "/stage", "{\"stage\":\"active\"}")
                            .text("code"))
                    .isEqualTo("membership-required");

            begins(UUID.randomUUID(), mentor.person(), null);
            round();

            probe.expect(STAGE);
            assertThat(stage(mentor)).isEqualTo("active");
            assertThat(asks(request)).isEqualTo(mentor.id());
            probe.expectNothingMore();
        }
    }

    @Test
    void leavesMentorsPausedWhoPausedThemselves() {
        Mentoring mentor = mentor(1, RETURNING);
        as(mentor.person(), "mentor")
                .post(API + "/mentor-applications/" + mentor.id() + "/stage", "{\"stage\":\"paused\"}");
        cancelled(mentor.person());
        round();
        begins(UUID.randomUUID(), mentor.person(), null);
        round();

        assertThat(stage(mentor)).isEqualTo("paused");
    }

    @Test
    void pausesARequestOnTheDayAfterTheLastAndResumesItWithTheSameMentor() {
        UUID mentee = member();
        clock.set(today().plusYears(1).minusDays(2));
        Mentoring mentor = mentor(1, RETURNING);
        try (EventProbe probe = EventProbe.fromNow()) {
            UUID request = asked(mentee, RETURNING, mentor.id());
            UUID offer = openOffer(request);
            probe.about(request).expect("collegium.mentoring.mentoring-requested.v1", OFFERED);
            clock.set(today().plusDays(2));
            round();
            assertThat(asks(request)).isEqualTo(mentor.id());

            clock.set(today().plusDays(1));
            assertThat(accept(mentor, offer).text("code")).isEqualTo("offer-closed");
            round();
            round();

            probe.expect(CLOSED, STATUS);
            assertThat(request(request).path("status").asString()).isEqualTo("paused");
            assertThat(request(request).path("nextActor").asString()).isEqualTo("mentee");
            assertThat(accept(mentor, offer).text("code")).isEqualTo("offer-closed");
            assertThat(coordinator()
                            .post(API + "/requests/" + request + "/offers", "{\"mentorId\":\"" + mentor.id() + "\"}")
                            .text("code"))
                    .isEqualTo("request-closed");

            begins(UUID.randomUUID(), mentee, null);
            round();

            probe.expect(STATUS, OFFERED);
            assertThat(asks(request)).isEqualTo(mentor.id());
            probe.expectNothingMore();
        }
    }

    @Test
    void refusesNonMembersAndFormerMembers() {
        UUID stranger = UUID.randomUUID();
        UUID former = member();
        cancelled(former);

        for (UUID person : List.of(stranger, former)) {
            assertThat(ask(person, List.of(RETURNING)).text("code")).isEqualTo("membership-required");
            assertThat(as(person, "member")
                            .post(
                                    API + "/mentor-applications",
                                    "{\"topics\":[\"" + RETURNING + "\"],\"capacity\":1,\"region\":\"Essex\","
                                            + "\"remote\":\"remote\",\"statement\":\"I listen.\"}")
                            .text("code"))
                    .isEqualTo("membership-required");
        }
        assertThat(count("SELECT count(*) FROM mentoring_request")).isZero();
        assertThat(count("SELECT count(*) FROM mentor")).isZero();
    }

    @Test
    void hearsWhatMembershipTellsAndForgetsTheNamesOfTheErased() {
        UUID person = UUID.randomUUID();
        UUID membership = UUID.randomUUID();
        String name = "Sample Member " + person;
        try (FactSender membershipService = new FactSender(clock)) {
            membershipService.send(
                    person, new PersonChangedV1(person, "Sample", "Member " + person, "m@example.org", List.of()));
            membershipService.send(
                    membership,
                    new MembershipActivatedV1(
                            membership,
                            person,
                            "100007",
                            "employed",
                            today(),
                            today().plusYears(1),
                            "self",
                            null,
                            null,
                            null,
                            true));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> count("SELECT count(*) FROM person_name WHERE person_id = ?", person)
                                    + count("SELECT count(*) FROM member_term WHERE person_id = ?", person)
                            == 2);
            Mentoring mentor = mentor(person, 1, RETURNING);
            UUID mentee = member();
            String mentors = API + "/mentors?topic=" + RETURNING;
            assertThat(as(mentee, "member").get(mentors).body()).contains(name);

            membershipService.send(person, new PersonErasedV1(person));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> count("SELECT count(*) FROM person_name WHERE person_id = ?", person) == 0);
            assertThat(as(mentee, "member").get(mentors).json().path("items"))
                    .as("nobody asks the erased")
                    .isEmpty();
            assertThat(coordinator()
                            .get(API + "/mentor-applications/" + mentor.id())
                            .body())
                    .doesNotContain(name);

            LocalDate lastDay = today().minusDays(1);
            membershipService.send(membership, new MembershipCancelledV1(membership, person, lastDay, "by-member"));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> as(mentee, "member")
                            .get(mentors)
                            .json()
                            .path("items")
                            .isEmpty());
        }
    }

    private void cancelled(UUID person) {
        learning.ended(List.of(new MembershipEnded(person, today().minusDays(1), clock.instant())));
    }

    private String stage(Mentoring mentor) {
        return coordinator().get(API + "/mentor-applications/" + mentor.id()).text("stage");
    }
}
