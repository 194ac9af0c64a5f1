package org.collegium.mentoring.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SuggestionTest {

    @Test
    void saysWhyInWords() {
        assertThat(Suggestion.reasons(1, 1, 1, 0, 1))
                .containsExactly(
                        "Helps with 1 of your 1 topic",
                        "Has room for 1 more person",
                        "Nobody else is waiting for their answer",
                        "Has mentored 1 person here before");
        assertThat(Suggestion.reasons(2, 3, 2, 4, 0))
                .containsExactly("Helps with 2 of your 3 topics", "Has room for 2 more people");
        assertThat(Suggestion.reasons(3, 3, 5, 0, 12))
                .containsExactly(
                        "Helps with all 3 of your topics",
                        "Has room for 5 more people",
                        "Nobody else is waiting for their answer",
                        "Has mentored 12 people here before");
    }

    @Test
    void saysNothingOfTopicsWhenNoneWereNamed() {
        assertThat(Suggestion.reasons(0, 0, 1, 1, 0)).containsExactly("Has room for 1 more person");
    }
}
