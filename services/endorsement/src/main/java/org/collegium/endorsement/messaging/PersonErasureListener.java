package org.collegium.endorsement.messaging;

import java.util.UUID;
import org.collegium.endorsement.cpd.LearningSessions;
import org.collegium.endorsement.submission.ForgettingProviders;
import org.collegium.members.ErasureListener;
import org.springframework.stereotype.Component;

/// Removes what this service keeps about a person when membership erases them.
@Component
class PersonErasureListener implements ErasureListener {

    private final LearningSessions sessions;
    private final ForgettingProviders providers;

    PersonErasureListener(LearningSessions sessions, ForgettingProviders providers) {
        this.sessions = sessions;
        this.providers = providers;
    }

    @Override
    public void erased(UUID personId) {
        sessions.erased(personId);
        providers.forget(personId);
    }
}
