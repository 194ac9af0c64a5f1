package org.collegium.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.collegium.web.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MistakesTest {

    private static final Map<String, String> LABELS = Map.of("seats", "the number of seats", "name", "the name");

    @Test
    void saysTheSameOfOneFieldOnce() {
        Mistakes mistakes = new Mistakes()
                .add("name", "Enter the name")
                .add("name", "Enter the name")
                .add("seats", "Enter the name");

        assertThat(mistakes.all()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name | too-long | Use at most 200 characters. | The name is too long. Use at most 200 characters",
                "name | too-long | Too much. | The name is too long. Shorten it",
                "seats | out-of-range | Enter 0 or more. | Enter the number of seats as a number, 0 or more",
                "name | required | Fill this in. | Enter the name"
            })
    void namesTheFieldAndTheLimit(String field, String code, String detail, String words) {
        assertThat(Mistakes.words(new Problem.Field(field, code, detail), LABELS))
                .isEqualTo(words);
    }
}
