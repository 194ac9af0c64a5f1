package org.collegium.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();
    private final Validator validator = FACTORY.getValidator();

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "member17@example.org",
                "first.last+magazine@mail.example.org",
                "o'brien@example.org",
                "A@EXAMPLE.ORG",
                "a@xn--mnchen-3ya.example",
                "a@1and1.example",
                "a@example.xn--p1ai"
            })
    void takesMailboxesInUse(String address) {
        assertThat(validator.validate(new Sent(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "plain",
                "@example.org",
                "a@",
                "a@b",
                "a@b@example.org",
                "a b@example.org",
                " a@example.org",
                "a@example.org ",
                ".a@example.org",
                "a..b@example.org",
                "a.@example.org",
                "a@-example.org",
                "a@example-.org",
                "a@example..org",
                "a@.example.org",
                "a@example.org.",
                "a@127.0.0.1",
                "a@[127.0.0.1]",
                "\"a b\"@example.org",
                "a@exa\u0000mple.org",
                "a@example.org\nBcc: b@example.org",
                "a,b@example.org",
                "Sample <a@example.org>",
                "jos\u00e9@example.org",
                "a@m\u00fcnchen.example",
                "a\u202e@example.org"
            })
    void refusesWhatNoMailCanBeSentTo(String address) {
        assertThat(validator.validate(new Sent(address))).hasSize(1);
    }

    @Test
    void refusesPartsThatAreTooLong() {
        assertThat(validator.validate(new Sent("a".repeat(64) + "@example.org")))
                .isEmpty();
        assertThat(validator.validate(new Sent("a".repeat(65) + "@example.org")))
                .hasSize(1);
        assertThat(validator.validate(new Sent("a@" + "b.".repeat(130) + "org")))
                .hasSize(1);
    }

    private record Sent(@EmailAddress String email) {}
}
