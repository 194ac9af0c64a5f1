package org.collegium.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static final Instant NOW = Instant.parse("2027-01-01T10:00:00Z");

    private final Words words = new Words(Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "60 | 1000 | 17    | About 1,000 a minute; almost done.",
                "60 | 1000 | 500   | About 1,000 a minute; done in less than a minute.",
                "60 | 1000 | 1000  | About 1,000 a minute; done in about a minute.",
                "60 | 1000 | 16000 | About 1,000 a minute; done in about 16 minutes.",
                "60 | 0    | 10    | ''",
                "60 | 10   | 0     | ''"
            })
    void saysHowLongAMailingStillTakesAsExactlyAsItIsKnown(long begun, int done, int toGo, String said) {
        assertThat(words.pace(NOW.minusSeconds(begun), done, toGo)).isEqualTo(said);
    }
}
