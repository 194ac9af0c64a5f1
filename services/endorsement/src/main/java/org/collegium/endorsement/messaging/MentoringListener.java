package org.collegium.endorsement.messaging;

import org.collegium.contracts.mentoring.MentoringSessionLoggedV1;
import org.collegium.endorsement.cpd.LearningSessions;
import org.collegium.endorsement.cpd.SessionHeld;
import org.collegium.messaging.FactListener;
import org.collegium.messaging.Subscriptions;
import org.springframework.stereotype.Component;

/// Sessions become CPD drafts for both who met.
@Component
class MentoringListener implements FactListener {

    private final LearningSessions sessions;

    MentoringListener(LearningSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions.on(MentoringSessionLoggedV1.class, (fact, envelope) -> held(fact));
    }

    private void held(MentoringSessionLoggedV1 fact) {
        sessions.held(new SessionHeld(
                fact.sessionId(), fact.mentorPersonId(), fact.menteePersonId(), fact.heldOn(), fact.minutes()));
    }
}
