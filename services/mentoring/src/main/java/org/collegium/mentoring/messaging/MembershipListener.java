package org.collegium.mentoring.messaging;

import java.util.List;
import org.collegium.contracts.membership.MembershipActivatedV1;
import org.collegium.contracts.membership.MembershipCancelledV1;
import org.collegium.contracts.membership.PersonChangedV1;
import org.collegium.contracts.membership.PersonErasedV1;
import org.collegium.mentoring.standing.KnownPerson;
import org.collegium.mentoring.standing.LearningStandings;
import org.collegium.mentoring.standing.MembershipBegun;
import org.collegium.mentoring.standing.MembershipEnded;
import org.collegium.messaging.FactListener;
import org.collegium.messaging.Subscriptions;
import org.collegium.messaging.Subscriptions.Received;
import org.springframework.stereotype.Component;

/// A lapse is not heard: standing follows from the last day, and the standing review pauses whoever it passed.
@Component
class MembershipListener implements FactListener {

    private final LearningStandings standings;

    MembershipListener(LearningStandings standings) {
        this.standings = standings;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .onBatch(MembershipActivatedV1.class, this::activated)
                .onBatch(MembershipCancelledV1.class, this::cancelled)
                .onBatch(PersonChangedV1.class, this::persons)
                .on(PersonErasedV1.class, (fact, envelope) -> standings.erased(fact.personId()));
    }

    private void activated(List<Received<MembershipActivatedV1>> facts) {
        standings.begun(facts.stream()
                .map(Received::fact)
                .map(fact -> new MembershipBegun(
                        fact.membershipId(), fact.personId(), fact.startsOn(), fact.endsOn(), fact.agreementId()))
                .toList());
    }

    private void cancelled(List<Received<MembershipCancelledV1>> facts) {
        standings.ended(facts.stream()
                .map(Received::fact)
                .map(fact -> new MembershipEnded(fact.membershipId(), fact.personId(), fact.endsOn()))
                .toList());
    }

    private void persons(List<Received<PersonChangedV1>> facts) {
        standings.persons(facts.stream()
                .map(Received::fact)
                .map(fact -> new KnownPerson(fact.personId(), fact.givenName(), fact.familyName()))
                .toList());
    }
}
