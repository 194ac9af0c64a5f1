package org.collegium.endorsement.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EndorsementStateTest {

    private static final LocalDate BEGIN = LocalDate.of(2013, 1, 1);
    private static final LocalDate END = LocalDate.of(2014, 12, 31);

    static Stream<Day> days() {
        return Stream.of(
                new Day(BEGIN.minusDays(1), false, EndorsementState.UPCOMING),
                new Day(BEGIN.minusDays(1), true, EndorsementState.SUSPENDED),
                new Day(BEGIN, false, EndorsementState.CURRENT),
                new Day(END, false, EndorsementState.CURRENT),
                new Day(END, true, EndorsementState.SUSPENDED),
                new Day(END.plusDays(1), false, EndorsementState.FORMER),
                new Day(END.plusDays(1), true, EndorsementState.FORMER));
    }

    @ParameterizedTest
    @MethodSource("days")
    void holdsFromItsFirstToItsLastDayUnlessSuspended(Day day) {
        assertThat(EndorsementState.on(day.day(), BEGIN, END, day.suspended())).isEqualTo(day.state());
    }

    @Test
    void beginsWhenItWasGivenIfTheReviewsTookTooLong() {
        EnterProgramme late = new EnterProgramme(
                UUID.randomUUID(),
                "cpd-programme",
                "Programme",
                "Sample Training",
                "training-organisation",
                UUID.randomUUID(),
                BEGIN.minusDays(10),
                BEGIN);

        Endorsement endorsement = Endorsement.enter(UUID.randomUUID(), new SealCode("0123456789"), late, Instant.EPOCH);

        assertThat(endorsement.entered().startsOn()).isEqualTo(BEGIN);
        assertThat(endorsement.entered().endsOn()).isEqualTo(END);
    }

    @Test
    void readsASealHoweverItIsTyped() {
        assertThat(SealCode.typed("o1il-56789 a")).contains(new SealCode("011156789A"));
        assertThat(SealCode.typed("0123456789A")).isEmpty();
        assertThat(SealCode.typed("012345678U")).isEmpty();
        assertThat(SealCode.typed("x".repeat(1_000_000))).isEmpty();
    }

    record Day(LocalDate day, boolean suspended, EndorsementState state) {}
}
