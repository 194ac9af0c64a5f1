package org.collegium.endorsement.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionStepTest {

    private static final LocalDate DUE = LocalDate.of(2012, 11, 30);

    @ParameterizedTest
    @CsvSource({
        "nothing, 2012-11-15, ",
        "nothing, 2012-11-16, ahead",
        "ahead, 2012-11-29, ",
        "ahead, 2012-11-30, due",
        "due, 2012-11-30, ",
        "due, 2012-12-01, missed",
        "missed, 2012-12-14, ",
        "missed, 2012-12-15, suspended",
        "suspended, 2020-01-01, "
    })
    void takesEachStepOnItsDayAndOnce(String told, LocalDate today, String next) {
        assertThat(ConditionStep.of(told)
                        .next(today, DUE, ConditionStep.suspendsOn(DUE))
                        .map(ConditionStep::code)
                        .orElse(null))
                .isEqualTo(next);
    }

    @Test
    void takesTheLastStepWhenManyDaysWentByAtOnce() {
        assertThat(ConditionStep.NOTHING.next(DUE.plusDays(1), DUE, ConditionStep.suspendsOn(DUE)))
                .contains(ConditionStep.MISSED);
        assertThat(ConditionStep.NOTHING.next(DUE.plusDays(99), DUE, ConditionStep.suspendsOn(DUE)))
                .contains(ConditionStep.SUSPENDED);
    }

    @Test
    void leavesWhoeverWasNeverWarnedTheirDaysOfGrace() {
        LocalDate upgraded = DUE.plusDays(40);

        assertThat(ConditionStep.NOTHING.next(upgraded, DUE, upgraded.plusDays(15)))
                .contains(ConditionStep.MISSED);
    }
}
