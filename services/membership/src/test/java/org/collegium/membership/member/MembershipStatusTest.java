package org.collegium.membership.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembershipStatusTest {

    private static final Term TERM = new Term(LocalDate.of(2012, 1, 10), LocalDate.of(2013, 1, 9));

    @ParameterizedTest
    @CsvSource({
        "2012-01-09, false, PENDING",
        "2012-01-10, false, ACTIVE",
        "2013-01-09, false, ACTIVE",
        "2013-01-10, false, LAPSED",
        "2013-01-09, true, ACTIVE",
        "2013-01-10, true, CANCELLED"
    })
    void followsFromTheTermAndTheDay(LocalDate today, boolean cancelled, MembershipStatus expected) {
        assertThat(MembershipStatus.on(today, TERM, cancelled)).isEqualTo(expected);
        assertThat(MembershipStatus.ofWord(expected.word())).contains(expected);
    }
}
