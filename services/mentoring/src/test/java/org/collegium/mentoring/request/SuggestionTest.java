package org.collegium.mentoring.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SuggestionTest {

    @Test
    void saysWhyInWords() {
        assertThat(Suggestion.reasons("your", 1, 1, 1, 0, 1))
                .containsExactly(
                        "Helps with your topic",
                        "Has room for 1 more person",
                        "Nobody else is waiting for their answer",
                        "Has mentored 1 person here before");
        assertThat(Suggestion.reasons("your", 2, 3, 2, 4, 0))
                .containsExactly("Helps with 2 of your 3 topics", "Has room for 2 more people");
        assertThat(Suggestion.reasons("your", 3, 3, 5, 0, 12))
                .containsExactly(
                        "Helps with all 3 of your topics",
                        "Has room for 5 more people",
                        "Nobody else is waiting for their answer",
                        "Has mentored 12 people here before");
    }

    @Test
    void tellsTheCoordinatorOfMentorsWhoHaveNotOfferedTheTopics() {
        assertThat(Suggestion.reasons("their", 0, 1, 1, 1, 0))
                .containsExactly("Has not offered their topic", "Has room for 1 more person");
        assertThat(Suggestion.reasons("their", 0, 2, 1, 1, 0)).contains("Has not offered their topics");
        assertThat(Suggestion.reasons("their", 2, 2, 1, 1, 0)).contains("Helps with all 2 of their topics");
    }

    @Test
    void saysNothingOfTopicsWhenNoneWereNamed() {
        assertThat(Suggestion.reasons("your", 0, 0, 1, 1, 0)).containsExactly("Has room for 1 more person");
    }
}
