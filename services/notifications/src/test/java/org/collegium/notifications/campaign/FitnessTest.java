package org.collegium.notifications.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.collegium.notifications.campaign.Fitness.Facts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FitnessTest {

    record Row(
            boolean sending, boolean erased, boolean suppressed, boolean entitled, boolean wanted, String expected) {}

    static Stream<Row> table() {
        return Stream.of(
                new Row(true, false, false, true, true, "fit"),
                new Row(false, false, false, true, true, "held"),
                new Row(false, true, true, false, false, "held"),
                new Row(true, true, false, true, true, "no-longer-entitled"),
                new Row(true, false, false, false, true, "no-longer-entitled"),
                new Row(true, false, true, false, true, "no-longer-entitled"),
                new Row(true, false, true, true, true, "suppressed"),
                new Row(true, false, false, true, false, "suppressed"));
    }

    @ParameterizedTest
    @MethodSource("table")
    void looksAgainBeforeSending(Row row) {
        Fitness fitness = Fitness.of(new Facts(row.sending, row.erased, row.suppressed, row.entitled, row.wanted));

        String actual = switch (fitness) {
            case Fitness.Fit() -> "fit";
            case Fitness.Held() -> "held";
            case Fitness.Unfit(var end, var reason) -> end.word();
        };
        assertThat(actual).isEqualTo(row.expected);
    }
}
