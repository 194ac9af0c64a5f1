package org.collegium.notifications.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsubscribeTokenTest {

    @Test
    void isReadBackFromItsTwentySixCharacters() {
        for (UUID value : new UUID[] {new UUID(-1, -1), new UUID(0, 0), new UUID(0, -1), UUID.randomUUID()}) {
            String text = new UnsubscribeToken(value).toString();

            assertThat(text).hasSize(26);
            assertThat(UnsubscribeToken.read(text)).hasValue(new UnsubscribeToken(value));
            assertThat(UnsubscribeToken.read(text.toUpperCase(Locale.ROOT))).hasValue(new UnsubscribeToken(value));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "zzzzzzzzzzzzzzzzzzzzzzzzzz",
                "0000000000000000000000000!",
                "00000000000000000000000000 "
            })
    void readsNothingElse(String text) {
        assertThat(UnsubscribeToken.read(text)).isEmpty();
    }
}
