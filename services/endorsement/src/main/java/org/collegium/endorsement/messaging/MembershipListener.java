package org.collegium.endorsement.messaging;

import java.util.List;
import org.collegium.contracts.membership.MembershipActivatedV1;
import org.collegium.contracts.membership.MembershipCancelledV1;
import org.collegium.contracts.membership.PersonChangedV1;
import org.collegium.contracts.membership.PersonErasedV1;
import org.collegium.endorsement.cpd.LearningSessions;
import org.collegium.endorsement.standing.KnownPerson;
import org.collegium.endorsement.standing.LearningStandings;
import org.collegium.endorsement.standing.MembershipBegun;
import org.collegium.endorsement.standing.MembershipEnded;
import org.collegium.messaging.FactListener;
import org.collegium.messaging.Subscriptions;
import org.collegium.messaging.Subscriptions.Received;
import org.springframework.stereotype.Component;

/// A lapse is not heard: a membership ends by its own last day.
@Component
class MembershipListener implements FactListener {

    private final LearningStandings standings;
    private final LearningSessions sessions;

    MembershipListener(LearningStandings standings, LearningSessions sessions) {
        this.standings = standings;
        this.sessions = sessions;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .onBatch(MembershipActivatedV1.class, this::activated)
                .onBatch(MembershipCancelledV1.class, this::cancelled)
                .onBatch(PersonChangedV1.class, this::changed)
                .on(PersonErasedV1.class, (fact, envelope) -> erased(fact));
    }

    private void activated(List<Received<MembershipActivatedV1>> facts) {
        standings.begun(facts.stream()
                .map(Received::fact)
                .map(fact -> new MembershipBegun(fact.membershipId(), fact.personId(), fact.startsOn(), fact.endsOn()))
                .toList());
    }

    private void cancelled(List<Received<MembershipCancelledV1>> facts) {
        standings.ended(facts.stream()
                .map(Received::fact)
                .map(fact -> new MembershipEnded(fact.membershipId(), fact.personId(), fact.endsOn()))
                .toList());
    }

    private void changed(List<Received<PersonChangedV1>> facts) {
        standings.persons(facts.stream()
                .map(Received::fact)
                .map(fact -> new KnownPerson(fact.personId(), fact.givenName(), fact.familyName()))
                .toList());
    }

    private void erased(PersonErasedV1 fact) {
        standings.erased(fact.personId());
        sessions.erased(fact.personId());
    }
}
