package org.collegium.notifications.smtp.client;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingMailTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.org>\r\nRCPT TO:<b@example.org",
                "a@example.org\n",
                "a\0@example.org",
                "a b@example.org",
                "<a@example.org",
                "no-at-sign",
                "@example.org",
                "a@",
                "\u0085a@example.org"
            })
    void refusesAddressesThatCouldBecomeCommands(String address) {
        assertThatThrownBy(() -> new OutgoingMail(UUID.randomUUID(), "us@example.org", address, new byte[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
