package org.collegium.notifications.messaging;

import java.time.Clock;
import java.time.Duration;
import org.collegium.contracts.membership.EmailProofRequestedV1;
import org.collegium.messaging.Envelope;
import org.collegium.messaging.FactListener;
import org.collegium.messaging.Subscriptions;
import org.collegium.notifications.message.EmailCode;
import org.collegium.notifications.message.SendingMessages;
import org.springframework.stereotype.Component;

/// Mails the codes that applicants are to send back. Nothing is stored of them: a code that is read again or too late
/// is worth nothing, and the applicant asks for another.
@Component
class EmailProofListener implements FactListener {

    private final SendingMessages sending;
    private final Clock clock;

    EmailProofListener(SendingMessages sending, Clock clock) {
        this.sending = sending;
        this.clock = clock;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions.on(EmailProofRequestedV1.class, this::requested);
    }

    private void requested(EmailProofRequestedV1 fact, Envelope envelope) {
        Duration left = Duration.between(clock.instant(), fact.expiresAt());
        if (!envelope.replay() && left.isPositive()) {
            sending.send(new EmailCode(fact.email(), fact.code(), left));
        }
    }
}
