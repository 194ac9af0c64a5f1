package org.collegium.portal.sitetext;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SiteTextTest {

    private static final Instant NOW = Instant.parse("2027-01-01T10:00:00Z");
    private static final UUID OFFICER = UUID.randomUUID();
    private static final SiteText THIRD = new SiteText(SiteTextKind.TERMS, 3, "Old words", NOW, OFFICER);

    @Test
    void writesTheNextVersionWithLinesAsTheyAreStored() {
        SiteTextDecision decision = THIRD.change(3, "  New words\r\n\r\nmore\r\n", NOW, OFFICER);

        assertThat(decision)
                .isEqualTo(new SiteTextDecision.Changed(
                        new SiteText(SiteTextKind.TERMS, 4, "New words\n\nmore", NOW, OFFICER)));
    }

    @ParameterizedTest
    @MethodSource
    void refusesAndSaysWhy(int seen, String typed, SiteTextRefusal reason) {
        assertThat(THIRD.change(seen, typed, NOW, OFFICER)).isEqualTo(new SiteTextDecision.Refused(reason));
    }

    static Stream<Arguments> refusesAndSaysWhy() {
        return Stream.of(
                Arguments.of(3, "", SiteTextRefusal.EMPTY),
                Arguments.of(3, " \r\n\t ", SiteTextRefusal.EMPTY),
                Arguments.of(3, "x".repeat(50_001), SiteTextRefusal.TOO_LONG),
                Arguments.of(3, "a\0b", SiteTextRefusal.CONTROL_CHARACTER),
                Arguments.of(2, "On an older version", SiteTextRefusal.CHANGED_MEANWHILE),
                Arguments.of(4, "On one that is not there yet", SiteTextRefusal.CHANGED_MEANWHILE));
    }
}
