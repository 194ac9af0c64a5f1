package org.collegium.notifications.messaging;

import java.util.List;
import java.util.function.BiFunction;
import org.collegium.contracts.endorsement.ConditionDueV1;
import org.collegium.contracts.endorsement.ConditionExtendedV1;
import org.collegium.contracts.endorsement.ConditionsMetV1;
import org.collegium.contracts.endorsement.EndorsementReinstatedV1;
import org.collegium.contracts.endorsement.EndorsementSuspendedV1;
import org.collegium.contracts.endorsement.ProgrammeEndorsedV1;
import org.collegium.contracts.endorsement.ProgrammeEndorsedV2;
import org.collegium.contracts.endorsement.ReviewAssignedV1;
import org.collegium.contracts.endorsement.SubmissionDecidedV1;
import org.collegium.contracts.endorsement.SubmissionReceivedV1;
import org.collegium.contracts.endorsement.SubmissionReturnedV1;
import org.collegium.messaging.Envelope;
import org.collegium.messaging.FactListener;
import org.collegium.messaging.Subscriptions;
import org.collegium.messaging.Subscriptions.FactHandler;
import org.collegium.notifications.message.Letter;
import org.collegium.notifications.message.SendingMessages;
import org.springframework.stereotype.Component;

/// Hears how programmes fare on their way to the register, and has providers and reviewers written to.
@Component
class EndorsementListener implements FactListener {

    private final SendingMessages sending;

    EndorsementListener(SendingMessages sending) {
        this.sending = sending;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .on(SubmissionReceivedV1.class, writing(EndorsementLetters::of))
                .on(SubmissionReturnedV1.class, writing(EndorsementLetters::of))
                .on(ConditionDueV1.class, writing(EndorsementLetters::of))
                .on(ConditionExtendedV1.class, writing(EndorsementLetters::of))
                .on(ConditionsMetV1.class, writing(EndorsementLetters::of))
                .on(ReviewAssignedV1.class, writing(EndorsementLetters::of))
                .on(SubmissionDecidedV1.class, writing(EndorsementLetters::of))
                .on(ProgrammeEndorsedV1.class, writing(EndorsementLetters::of))
                .on(ProgrammeEndorsedV2.class, writing(EndorsementLetters::of))
                .on(EndorsementSuspendedV1.class, writing(EndorsementLetters::of))
                .on(EndorsementReinstatedV1.class, writing(EndorsementLetters::of));
    }

    private <T extends Record> FactHandler<T> writing(BiFunction<T, Envelope, List<Letter>> words) {
        return (fact, envelope) -> {
            if (!envelope.replay()) {
                sending.write(words.apply(fact, envelope));
            }
        };
    }
}
