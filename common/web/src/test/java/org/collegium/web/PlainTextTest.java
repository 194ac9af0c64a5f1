package org.collegium.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();
    private final Validator validator = FACTORY.getValidator();

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0",
                "\u3000",
                "\u115f",
                "\u1160",
                "\u3164",
                "\uffa0",
                "\u3164 \u3164",
                "\u2800",
                "\u200b",
                "\u200d\u200c\u2060\ufeff",
                "\u00ad",
                "\u034f",
                "\u180b",
                "\u17b4",
                "\ufe0f",
                "\u0301",
                "\u20dd",
                "\udb40\udd00"
            })
    void refusesTextInWhichNothingCanBeSeen(String text) {
        assertThat(validator.validate(new Sent(text)))
                .singleElement()
                .satisfies(wrong -> assertThat(wrong.getMessage()).startsWith("required|"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "7",
                "Zoe\u0308",
                "\ud55c\uae00",
                "\u3131\u3164",
                "\u0646\u06cc\u200c\u0645",
                "\u0915\u094d\u200d\u0937",
                "\ud83e\udd8a\ufe0f"
            })
    void takesTextInWhichSomethingCanBeSeen(String text) {
        assertThat(validator.validate(new Sent(text))).isEmpty();
    }

    record Sent(@PlainText(max = 40) String text) {}
}
