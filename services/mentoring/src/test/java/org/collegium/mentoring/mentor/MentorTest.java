package org.collegium.mentoring.mentor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MentorTest {

    private static final Instant NOW = Instant.parse("2012-11-05T12:00:00Z");

    private final UUID person = UUID.randomUUID();
    private final Mentor mentor = Mentor.applied(
            UUID.randomUUID(), new ApplyAsMentor(person, Set.of(), 2, "Essex", "either", "I listen."), NOW);

    @Test
    void beginsAsAnApplication() {
        assertThat(mentor.begun())
                .isEqualTo(new MentorEvent.StageChanged(mentor.id(), person, null, MentorStage.APPLIED));
        assertThat(mentor.isActive()).isFalse();
    }

    @Test
    void movesAndTellsFromWhere() {
        MentorEvent event = mentor.move(MentorStage.SHORTLISTED, null, NOW);

        assertThat(event)
                .isEqualTo(new MentorEvent.StageChanged(
                        mentor.id(), person, MentorStage.APPLIED, MentorStage.SHORTLISTED));
        assertThat(mentor.stage()).isEqualTo(MentorStage.SHORTLISTED);
    }

    @Test
    void isUnknownToOthers() {
        assertThat(mentor.refusalOf(MentorStage.WITHDRAWN, by(UUID.randomUUID(), null), true))
                .contains(MentorRefusal.UNKNOWN_MENTOR);
    }

    @Test
    void declinesOnlyWithAReason() {
        for (@Nullable String note : Arrays.asList(null, "", "  ")) {
            assertThat(mentor.refusalOf(MentorStage.DECLINED, coordinator(note), true))
                    .contains(MentorRefusal.REASON_MISSING);
        }
        assertThat(mentor.refusalOf(MentorStage.DECLINED, coordinator("Too new."), true))
                .isEmpty();
    }

    @Test
    void letsThePersonWithdrawFromAnywhereButNotGoOn() {
        for (MentorStage stage : EnumSet.range(MentorStage.APPLIED, MentorStage.ACCREDITED)) {
            mentor.move(stage, null, NOW);
            assertThat(mentor.refusalOf(MentorStage.WITHDRAWN, by(person, null), true))
                    .isEmpty();
            Set<MentorStage> onwards = EnumSet.allOf(MentorStage.class);
            onwards.removeIf(next -> !stage.mayBecome(next) || next == MentorStage.WITHDRAWN);
            assertThat(onwards)
                    .allSatisfy(next -> assertThat(mentor.refusalOf(next, by(person, "Please."), true))
                            .contains(MentorRefusal.NOT_THEIR_CHOICE));
        }
    }

    @Test
    void letsOnlyThoseResumeWhoPaused() {
        Map<PauseReason, Boolean> mayResume =
                Map.of(PauseReason.PERSON, true, PauseReason.COORDINATOR, false, PauseReason.MEMBERSHIP_ENDED, false);
        mayResume.forEach((reason, allowed) -> {
            mentor.move(MentorStage.PAUSED, reason, NOW);
            assertThat(mentor.refusalOf(MentorStage.ACTIVE, by(person, null), true)
                            .isEmpty())
                    .isEqualTo(allowed);
            assertThat(mentor.refusalOf(MentorStage.ACTIVE, coordinator(null), true))
                    .isEmpty();
            assertThat(mentor.waitsForMembership()).isEqualTo(reason == PauseReason.MEMBERSHIP_ENDED);
        });
    }

    @Test
    void letsNobodyBecomeActiveWithoutMembership() {
        mentor.move(MentorStage.ACCREDITED, null, NOW);
        assertThat(mentor.refusalOf(MentorStage.ACTIVE, coordinator(null), false))
                .contains(MentorRefusal.NOT_A_MEMBER);

        mentor.move(MentorStage.PAUSED, PauseReason.PERSON, NOW);
        assertThat(mentor.refusalOf(MentorStage.ACTIVE, by(person, null), false))
                .contains(MentorRefusal.NOT_A_MEMBER);
        assertThat(mentor.refusalOf(MentorStage.WITHDRAWN, by(person, null), false))
                .isEmpty();
    }

    private MoveMentor by(UUID caller, @Nullable String note) {
        return new MoveMentor(mentor.id(), "any", note, false, caller);
    }

    private MoveMentor coordinator(@Nullable String note) {
        return new MoveMentor(mentor.id(), "any", note, true, null);
    }
}
