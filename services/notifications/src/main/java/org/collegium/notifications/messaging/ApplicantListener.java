package org.collegium.notifications.messaging;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.collegium.contracts.membership.PaymentLeftUnfinishedV1;
import org.collegium.messaging.Envelope;
import org.collegium.messaging.FactListener;
import org.collegium.messaging.Subscriptions;
import org.collegium.notifications.message.Applicant;
import org.collegium.notifications.message.Letter;
import org.collegium.notifications.message.LetterKind;
import org.collegium.notifications.message.SendingMessages;
import org.springframework.stereotype.Component;

/// Reminds applicants of a payment that they left unfinished. No projection is built from it.
@Component
class ApplicantListener implements FactListener {

    private final SendingMessages sending;
    private final Clock clock;

    ApplicantListener(SendingMessages sending, Clock clock) {
        this.sending = sending;
        this.clock = clock;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions.on(PaymentLeftUnfinishedV1.class, this::left);
    }

    private void left(PaymentLeftUnfinishedV1 fact, Envelope envelope) {
        if (!envelope.replay() && !fact.keptUntil().isBefore(LocalDate.now(clock))) {
            sending.write(letter(fact, envelope), new Applicant(fact.givenName(), fact.email(), fact.keptUntil()));
        }
    }

    static Letter letter(PaymentLeftUnfinishedV1 fact, Envelope envelope) {
        return new Letter(LetterKind.PAYMENT_LEFT_UNFINISHED, fact.applicationId(), fact.personId(), envelope.time())
                .with("applicationId", fact.applicationId().toString())
                .with("plan", fact.planName())
                .with("fee", money(fact.feePence()))
                .with("declined", fact.declined() ? "yes" : "")
                .with("keptUntil", fact.keptUntil());
    }

    /// £60, £1,234.50.
    private static String money(long pence) {
        String pounds = String.format(Locale.UK, "£%,d", pence / 100);
        return pence % 100 == 0 ? pounds : pounds + String.format(Locale.UK, ".%02d", pence % 100);
    }
}
