package org.collegium.portal.web.cpd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimeTest {

    @ParameterizedTest
    @CsvSource({
        "90, 90",
        "' 90 minutes ', 90",
        "45min, 45",
        "1.5 hours, 90",
        "'1,5 h', 90",
        "2 hours, 120",
        "0.25h, 15",
        "1 h 30, 90",
        "1 hour and 30 minutes, 90",
        "1H30M, 90",
        "1:05, 65"
    })
    void readsTimesAsPeopleWriteThem(String typed, int minutes) {
        assertThat(TypedTime.minutes(typed)).hasValue(minutes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0 hours", "an hour", "1.5", "-90", "1e3", "1:60", "1:5:0", "123456", "h", "²"})
    void takesNothingElse(String typed) {
        assertThat(TypedTime.minutes(typed)).isEmpty();
    }
}
