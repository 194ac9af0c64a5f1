package org.collegium.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.collegium.members.MembershipBegun;
import org.collegium.members.MembershipEnded;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.junit.jupiter.api.Test;

/// What is refused for what it means: with a status, a code that stays, and nothing stored.
class RefusalsIT extends RunningService {

    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int WRONG = 422;

    @Test
    void letsOnlyMembersOfTodayApplyAndAsk() {
        UUID lapses = member();
        clock.advance(Period.ofYears(1));
        UUID never = UUID.randomUUID();
        UUID cancelled = member();
        learning.ended(List.of(new MembershipEnded(cancelled, today().minusDays(1), clock.instant())));
        UUID begins = UUID.randomUUID();
        learning.begun(List.of(
                new MembershipBegun(begins, begins, today().plusDays(1), today().plusDays(9), null, clock.instant())));

        for (UUID person : List.of(never, cancelled, begins)) {
            refused(() -> ask(person, List.of(RETURNING)), FORBIDDEN, "membership-required");
            refused(() -> apply(person), FORBIDDEN, "membership-required");
        }
        assertThat(apply(lapses).status()).as("on the last day").isEqualTo(201);
        clock.advance(Period.ofDays(1));
        refused(() -> ask(lapses, List.of(RETURNING)), FORBIDDEN, "membership-required");
        assertThat(ask(begins, List.of(RETURNING)).status())
                .as("on the first day")
                .isEqualTo(201);
    }

    @Test
    void matchesNobodyWithThemselvesOrAColleague() {
        UUID agreement = UUID.randomUUID();
        UUID person = member(agreement);
        Mentoring self = mentor(person, 1, RETURNING);
        Mentoring colleague = mentor(member(agreement), 1, RETURNING);
        Mentoring elsewhere = mentor(1, RETURNING);

        refusedField(() -> ask(person, List.of(RETURNING), self.id()), "mentors", "own-mentor");
        refusedField(() -> ask(person, List.of(RETURNING), colleague.id()), "mentors", "same-employer");
        refusedField(() -> ask(person, List.of(RETURNING), elsewhere.id(), self.id()), "mentors", "own-mentor");
        UUID request = asked(person, MENTAL_HEALTH);
        refusedField(() -> offered(request, self), "mentorId", "own-mentor");
        refusedField(() -> offered(request, colleague), "mentorId", "same-employer");
        assertThat(offered(request, elsewhere).status()).isEqualTo(200);
    }

    @Test
    void asksNoMentorWhoIsFullPausedOrNotThereYet() {
        Mentoring full = mentor(1, RETURNING);
        matched(full, asked(member(), RETURNING));
        Mentoring paused = mentor(1, RETURNING);
        moved(paused.id(), "paused");
        UUID applied = applied(member(), 1, RETURNING);
        UUID mentee = member();

        for (UUID mentor : List.of(full.id(), paused.id(), applied, mentee)) {
            refusedField(() -> ask(mentee, List.of(RETURNING), mentor), "mentors", "mentor-unknown");
        }
    }

    @Test
    void takesNoAnswerAfterTheMenteeHasWithdrawn() {
        Mentoring mentor = mentor(1, RETURNING);
        UUID mentee = member();
        UUID request = asked(mentee, RETURNING);
        UUID offer = openOffer(request);
        assertThat(withdraw(mentee, request).status()).isEqualTo(200);

        refused(() -> accept(mentor, offer), CONFLICT, "offer-closed");
        refused(() -> decline(mentor, offer), CONFLICT, "offer-closed");
        refused(() -> withdraw(mentee, request), CONFLICT, "request-closed");
        refused(() -> offered(request, mentor), CONFLICT, "request-closed");
    }

    @Test
    void takesNoAnswerAfterTheTimeIsOver() {
        Mentoring mentor = mentor(1, RETURNING);
        UUID offer = openOffer(asked(member(), RETURNING));
        clock.advance(Duration.ofDays(7));

        refused(() -> accept(mentor, offer), CONFLICT, "offer-expired");
        refused(() -> decline(mentor, offer), CONFLICT, "offer-expired");
        round();
        refused(() -> accept(mentor, offer), CONFLICT, "offer-expired");
        refused(() -> decline(mentor, offer), CONFLICT, "offer-expired");
    }

    @Test
    void takesNoSecondAnswerAndNoSecondRequest() {
        Mentoring mentor = mentor(2, RETURNING);
        UUID mentee = member();
        UUID request = asked(mentee, RETURNING);
        UUID offer = openOffer(request);
        refused(() -> ask(mentee, List.of(RETURNING)), CONFLICT, "request-open");
        assertThat(decline(mentor, offer).status()).isEqualTo(200);

        refused(() -> decline(mentor, offer), CONFLICT, "offer-closed");
        refused(() -> accept(mentor, offer), CONFLICT, "offer-closed");
        refused(() -> offered(request, mentor), CONFLICT, "asked-before");
        refused(() -> apply(mentor.person()), CONFLICT, "applied-before");
    }

    @Test
    void keepsAnEndedMatchAsItWas() {
        Mentoring mentor = mentor(2, RETURNING);
        UUID mentee = member();
        UUID match = matched(mentor, asked(mentee, RETURNING));
        String path = API + "/matches/" + match;
        Api hers = as(mentee, "member");
        refused(() -> hers.post(path + "/agreement/acceptance"), CONFLICT, "nothing-to-agree");
        assertThat(hers.post(path + "/agreement", Map.of("agreement", "An hour a month."))
                        .status())
                .isEqualTo(200);
        refused(() -> hers.post(path + "/agreement/acceptance"), CONFLICT, "own-proposal");
        refusedField(() -> hers.post(path + "/ending", Map.of("reason", "coordinator")), "reason", "unknown-reason");
        assertThat(hers.post(path + "/ending", Map.of("reason", "not-a-fit")).status())
                .isEqualTo(200);

        refused(
                () -> hers.post(path + "/sessions", Map.of("heldOn", today().toString(), "minutes", 60)),
                CONFLICT,
                "match-ended");
        refused(() -> hers.post(path + "/agreement", Map.of("agreement", "Again.")), CONFLICT, "match-ended");
        refused(() -> hers.post(path + "/agreement/acceptance"), CONFLICT, "match-ended");
    }

    private Answer apply(UUID person) {
        return as(person, "member")
                .post(
                        API + "/mentor-applications",
                        Map.of(
                                "topics", List.of(RETURNING),
                                "capacity", 1,
                                "region", "Essex",
                                "remote", "remote",
                                "statement", "I like to listen."));
    }

    private Answer offered(UUID request, Mentoring mentor) {
        return coordinator().post(API + "/requests/" + request + "/offers", Map.of("mentorId", mentor.id()));
    }

    private Answer withdraw(UUID mentee, UUID request) {
        return as(mentee, "member").post(API + "/requests/" + request + "/withdrawal");
    }

    private void refused(Supplier<Answer> act, int status, String code) {
        String before = stored();

        Answer answer = act.get();

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(answer.text("detail")).isNotBlank();
        assertThat(stored()).isEqualTo(before);
    }

    private void refusedField(Supplier<Answer> act, String field, String code) {
        refused(act, WRONG, "invalid-fields");
        Answer again = act.get();
        assertThat(again.json().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(again.json().at("/errors/0/code").asString()).isEqualTo(code);
    }
}
