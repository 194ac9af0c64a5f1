package org.collegium.mentoring.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OfferTest {

    private static final Instant NOW = Instant.parse("2012-11-05T12:00:00Z");
    private static final Instant HALF = NOW.plus(Duration.ofHours(84));
    private static final Instant END = NOW.plus(Duration.ofDays(7));

    private final UUID mentorPerson = UUID.randomUUID();
    private final Offer offer = Offer.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), NOW);

    @Test
    void givesSevenDaysToAnswer() {
        assertThat(offer.made(mentorPerson))
                .isEqualTo(new RequestEvent.MentorOffered(offer.requestId(), offer.id(), mentorPerson, END));
        assertThat(offer.isExpired(END.minusMillis(1))).isFalse();
        assertThat(offer.isExpired(END)).isTrue();
    }

    @Test
    void isDueForAReminderOnceAtHalfTime() {
        assertThat(offer.isReminderDue(HALF.minusMillis(1))).isFalse();
        assertThat(offer.isReminderDue(HALF)).isTrue();

        assertThat(offer.remind(mentorPerson, HALF))
                .isEqualTo(new RequestEvent.ReminderDue(offer.requestId(), offer.id(), mentorPerson, END));
        assertThat(offer.isReminderDue(END)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void isOverOnceClosed(OfferOutcome outcome) {
        assertThat(offer.close(outcome, mentorPerson, NOW))
                .isEqualTo(new RequestEvent.OfferClosed(offer.requestId(), offer.id(), mentorPerson, outcome.code()));

        assertThat(offer.isOpen()).isFalse();
        assertThat(offer.isReminderDue(HALF)).isFalse();
        assertThat(offer.isAcceptedOffer()).isEqualTo(outcome == OfferOutcome.ACCEPTED);
        assertThat(offer.isExpired(END)).isEqualTo(outcome == OfferOutcome.EXPIRED);
    }
}
