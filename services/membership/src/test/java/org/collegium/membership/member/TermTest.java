package org.collegium.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {

    @ParameterizedTest
    @CsvSource({
        "2012-11-30, 2013-11-29",
        "2013-01-01, 2013-12-31",
        "2011-03-01, 2012-02-29",
        "2012-03-01, 2013-02-28",
        "2012-02-29, 2013-02-28",
        "2012-02-28, 2013-02-27"
    })
    void lastsAYearAndLosesNoDayAroundTheLeapDay(LocalDate startsOn, LocalDate endsOn) {
        assertThat(Term.yearFrom(startsOn)).isEqualTo(new Term(startsOn, endsOn));
    }

    @Test
    void cannotEndBeforeItStarts() {
        LocalDate day = LocalDate.of(2012, 11, 1);

        assertThatThrownBy(() -> new Term(day, day.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
