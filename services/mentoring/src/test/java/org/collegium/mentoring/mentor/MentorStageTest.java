package org.collegium.mentoring.mentor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collegium.mentoring.mentor.MentorStage.ACCREDITED;
import static org.collegium.mentoring.mentor.MentorStage.ACTIVE;
import static org.collegium.mentoring.mentor.MentorStage.APPLIED;
import static org.collegium.mentoring.mentor.MentorStage.COURSEWORK;
import static org.collegium.mentoring.mentor.MentorStage.DECLINED;
import static org.collegium.mentoring.mentor.MentorStage.PAUSED;
import static org.collegium.mentoring.mentor.MentorStage.SHORTLISTED;
import static org.collegium.mentoring.mentor.MentorStage.TRAINED;
import static org.collegium.mentoring.mentor.MentorStage.TRAINING_BOOKED;
import static org.collegium.mentoring.mentor.MentorStage.WITHDRAWN;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MentorStageTest {

    private static final Map<MentorStage, Set<MentorStage>> ALLOWED = Map.of(
            APPLIED, Set.of(SHORTLISTED, DECLINED, WITHDRAWN),
            SHORTLISTED, Set.of(TRAINING_BOOKED, DECLINED, WITHDRAWN),
            TRAINING_BOOKED, Set.of(TRAINED, DECLINED, WITHDRAWN),
            TRAINED, Set.of(COURSEWORK, DECLINED, WITHDRAWN),
            COURSEWORK, Set.of(ACCREDITED, DECLINED, WITHDRAWN),
            ACCREDITED, Set.of(ACTIVE, WITHDRAWN),
            ACTIVE, Set.of(PAUSED, WITHDRAWN),
            PAUSED, Set.of(ACTIVE, WITHDRAWN),
            DECLINED, Set.of(),
            WITHDRAWN, Set.of());

    @ParameterizedTest
    @EnumSource
    void allowsTheMovesOfTheSchemeAndNoOther(MentorStage from) {
        for (MentorStage to : MentorStage.values()) {
            assertThat(from.mayBecome(to))
                    .as("%s to %s", from, to)
                    .isEqualTo(ALLOWED.getOrDefault(from, Set.of()).contains(to));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsCodeOnly(MentorStage stage) {
        assertThat(MentorStage.of(stage.code())).contains(stage);
        assertThat(MentorStage.of(stage.name())).isEmpty();
    }

    @Test
    void keepsTheCodesThatWerePromised() {
        assertThat(MentorStage.values())
                .extracting(MentorStage::code)
                .containsExactly(
                        "applied",
                        "shortlisted",
                        "training-booked",
                        "trained",
                        "coursework",
                        "accredited",
                        "active",
                        "paused",
                        "declined",
                        "withdrawn");
    }
}
