package org.collegium.notifications.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.collegium.notifications.MailingIT;
import org.collegium.testing.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Each guard alone: an erased person stays erased whatever the clocks say, and a known one is as last told.
@IntegrationTest(properties = "collegium.mail.connections=0")
class RecordingPersonsIT extends MailingIT {

    private final UUID person = UUID.randomUUID();

    @Autowired
    private RecordingPersons recording;

    @Autowired
    private JdbcClient jdbc;

    private Instant now;

    @SuppressWarnings("NullAway.Init")
    RecordingPersonsIT() {}

    @BeforeEach
    void lookAtTheClock() {
        now = clock.instant();
    }

    @Test
    void bringsNoErasedPersonBackThoughAFactSaysItIsNewer() {
        tell("first@example.org", now);
        recording.erase(person, now);

        tell("later@example.org", now.plus(Duration.ofMinutes(5)));

        assertThat(address()).isEmpty();
    }

    @Test
    void keepsTheLatestAddressWhenAnOlderOneComesLate() {
        tell("new@example.org", now);

        tell("old@example.org", now.minusSeconds(1));

        assertThat(address()).contains("new@example.org");
        tell("newer@example.org", now.plusSeconds(1));
        assertThat(address()).contains("newer@example.org");
    }

    private void tell(String address, Instant at) {
        recording.record(List.of(new KnownPerson(person, "Sample", "Member 17", address, at)));
    }

    private Optional<String> address() {
        return jdbc.sql("SELECT coalesce(email, '') FROM person WHERE person_id = :person")
                .param("person", person)
                .query(String.class)
                .optional()
                .filter(email -> !email.isEmpty());
    }
}
