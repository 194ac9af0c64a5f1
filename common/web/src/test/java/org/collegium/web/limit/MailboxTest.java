package org.collegium.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailboxTest {

    @ParameterizedTest
    @CsvSource({
        "member17@example.org, member17@example.org",
        "' Member17@Example.ORG ', member17@example.org",
        "member17+a@example.org, member17@example.org",
        "member17+a+b@example.org, member17@example.org",
        "member17+@example.org, member17@example.org",
        "+a@example.org, +a@example.org",
        "first.last@a+b.example, first.last@a+b.example"
    })
    void countsAddressesThatLeadToOneMailboxTogether(String address, String mailbox) {
        assertThat(Mailbox.of(address)).isEqualTo(mailbox);
    }
}
