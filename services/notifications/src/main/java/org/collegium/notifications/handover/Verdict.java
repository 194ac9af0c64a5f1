package org.collegium.notifications.handover;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What becomes of a mail after an attempt to hand it over.
///
/// @param reply   what the server said or what went wrong, null if nothing did
/// @param retryIn how long a pending mail is left alone
public record Verdict(
        UUID id, MailState state, @Nullable String reply, Duration retryIn, int addedAttempts, int addedInterruptions) {

    /// How long a mail waits after each "not now": greylisting wants minutes, a full mailbox hours. Then it has failed.
    public static final List<Duration> BACK_OFF = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4));

    /// A mail on which the connection breaks this often is to blame itself: it must not keep others waiting for ever.
    public static final int MOST_INTERRUPTIONS = 20;

    private static final Duration AFTER_INTERRUPTION = Duration.ofSeconds(5);

    /// The mail has an end state.
    public static Verdict end(UUID id, MailState state, String reply) {
        return new Verdict(id, state, reply, Duration.ZERO, 0, 0);
    }

    /// The server said "not now": try again later, but not for ever.
    public static Verdict deferred(Prepared mail, String reply) {
        boolean again = mail.attempts() < BACK_OFF.size();
        return new Verdict(
                mail.id(),
                again ? MailState.PENDING : MailState.FAILED,
                reply,
                again ? BACK_OFF.get(mail.attempts()) : Duration.ZERO,
                1,
                0);
    }

    /// The connection broke on this mail before it was handed over. That costs no attempt.
    public static Verdict interrupted(Prepared mail, String reason) {
        boolean again = mail.interruptions() < MOST_INTERRUPTIONS;
        return new Verdict(
                mail.id(),
                again ? MailState.PENDING : MailState.FAILED,
                reason,
                AFTER_INTERRUPTION.multipliedBy(mail.interruptions()),
                0,
                1);
    }

    /// The mail's turn never came.
    public static Verdict notSent(UUID id) {
        return new Verdict(id, MailState.PENDING, null, Duration.ZERO, 0, 0);
    }

    /// Whether the server was there to say something.
    public boolean isProgress() {
        return state.isEnd() || addedAttempts > 0;
    }
}
