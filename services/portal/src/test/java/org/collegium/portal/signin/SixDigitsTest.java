package org.collegium.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SixDigitsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "012345",
                " 012 345 ",
                "012-345",
                "012\u2013345",
                "0 1 2 3 4 5",
                "012\u00a0345",
                "\uff10\uff11\uff12\uff13\uff14\uff15"
            })
    void readsACodeHoweverItIsTyped(String typed) {
        assertThat(SixDigits.typed(typed)).contains(new SixDigits("012345"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "01234", "0123456", "O12345", "012345\0", "<012345>", "012,345"})
    void knowsWhatIsNoCode(String typed) {
        assertThat(SixDigits.typed(typed)).isEmpty();
    }

    @Test
    void readsNothingThatIsEndless() {
        assertThat(SixDigits.typed(" ".repeat(1_000_000) + "012345")).isEmpty();
    }

    @Test
    void showsItselfInNoLog() {
        assertThat(SixDigits.random().toString()).doesNotContainPattern("[0-9]");
    }
}
