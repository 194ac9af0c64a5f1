package org.collegium.notifications.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void triesADeferredMailAgainLaterAndLaterAndThenGivesUp() {
        assertThat(Verdict.deferred(mail(0, 0), "450 later").retryIn()).isEqualTo(Duration.ofMinutes(1));
        assertThat(Verdict.deferred(mail(4, 0), "450 later").retryIn()).isEqualTo(Duration.ofHours(4));
        assertThat(Verdict.deferred(mail(4, 0), "450 later").state()).isEqualTo(MailState.PENDING);
        assertThat(Verdict.deferred(mail(5, 0), "450 later").state()).isEqualTo(MailState.FAILED);
    }

    @Test
    void spendsNoAttemptOnABrokenConnection() {
        Verdict verdict = Verdict.interrupted(mail(0, 0), "closed");

        assertThat(verdict.state()).isEqualTo(MailState.PENDING);
        assertThat(verdict.addedAttempts()).isZero();
        assertThat(verdict.isProgress()).isFalse();
    }

    @Test
    void givesUpAMailThatBreaksEveryConnection() {
        assertThat(Verdict.interrupted(mail(0, Verdict.MOST_INTERRUPTIONS), "closed")
                        .state())
                .isEqualTo(MailState.FAILED);
    }

    private static Prepared mail(int attempts, int interruptions) {
        Recipient recipient = new Recipient(new UUID(0, 1), "sample17@example.org", "Sample", "Sample Member 17", "");
        return new Prepared(recipient, new Wording(null, "welcome", Map.of()), attempts, interruptions);
    }
}
