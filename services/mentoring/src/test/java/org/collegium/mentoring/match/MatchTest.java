package org.collegium.mentoring.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MatchTest {

    /// Half past midnight of the 6th in London, the 5th still by the clock of UTC.
    private static final Instant BEGAN = Instant.parse("2012-06-05T23:30:00Z");

    private static final LocalDate FIRST_DAY = LocalDate.of(2012, 6, 6);
    private static final LocalDate TODAY = FIRST_DAY.plusDays(10);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final UUID mentor = UUID.randomUUID();
    private final UUID mentee = UUID.randomUUID();
    private final UUID request = UUID.randomUUID();
    private final Match match = Match.begin(UUID.randomUUID(), request, UUID.randomUUID(), mentor, mentee, BEGAN);

    @Test
    void isOfTheTwo() {
        assertThat(match.begun()).isEqualTo(new MatchEvent.Begun(match.id(), request, mentor, mentee));
        assertThat(match.isOf(mentor)).isTrue();
        assertThat(match.isOf(mentee)).isTrue();
        assertThat(match.isOf(UUID.randomUUID())).isFalse();
    }

    @Test
    void takesSessionsOfItsDaysUpToToday() {
        assertThat(match.refusalOf(on(FIRST_DAY.minusDays(1)), TODAY, LONDON))
                .contains(MatchRefusal.SESSION_BEFORE_MATCH);
        assertThat(match.refusalOf(on(FIRST_DAY), TODAY, LONDON)).isEmpty();
        assertThat(match.refusalOf(on(TODAY), TODAY, LONDON)).isEmpty();
        assertThat(match.refusalOf(on(TODAY.plusDays(1)), TODAY, LONDON)).contains(MatchRefusal.SESSION_IN_THE_FUTURE);

        UUID session = UUID.randomUUID();
        assertThat(match.logged(session, on(TODAY)))
                .isEqualTo(new MatchEvent.SessionLogged(match.id(), session, mentor, mentee, TODAY, 60));
    }

    @Test
    void isAgreedByTheOther() {
        assertThat(match.agree(mentee, BEGAN)).contains(MatchRefusal.NOTHING_TO_AGREE);

        assertThat(match.propose("An hour a month.", mentor)).isEmpty();

        assertThat(match.agree(mentor, BEGAN)).contains(MatchRefusal.OWN_PROPOSAL);
        assertThat(match.agree(mentee, BEGAN)).isEmpty();
        assertThat(match.agree(mentee, BEGAN)).isEmpty();
    }

    @Test
    void takesNothingAfterItsEnd() {
        assertThat(match.end(EndingReason.COMPLETED, BEGAN))
                .isEqualTo(new MatchEvent.Ended(match.id(), mentor, mentee, "completed"));

        assertThat(match.hasEnded()).isTrue();
        assertThat(match.refusalOf(on(TODAY), TODAY, LONDON)).contains(MatchRefusal.MATCH_ENDED);
        assertThat(match.propose("Another hour.", mentor)).contains(MatchRefusal.MATCH_ENDED);
        assertThat(match.agree(mentee, BEGAN)).contains(MatchRefusal.MATCH_ENDED);
    }

    private LogSession on(LocalDate day) {
        return new LogSession(match.id(), mentee, day, 60, null);
    }
}
