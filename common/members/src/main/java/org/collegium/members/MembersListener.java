package org.collegium.members;

import java.util.List;
import org.collegium.contracts.membership.MembershipActivatedV1;
import org.collegium.contracts.membership.MembershipCancelledV1;
import org.collegium.contracts.membership.PersonChangedV1;
import org.collegium.contracts.membership.PersonErasedV1;
import org.collegium.messaging.FactListener;
import org.collegium.messaging.Subscriptions;
import org.collegium.messaging.Subscriptions.Received;

/// A lapse is not needed: a term ends by its own last day.
class MembersListener implements FactListener {

    private final LearningMembers learning;
    private final PersonParts parts;

    MembersListener(LearningMembers learning, PersonParts parts) {
        this.learning = learning;
        this.parts = parts;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .onBatch(MembershipActivatedV1.class, this::activated)
                .onBatch(MembershipCancelledV1.class, this::cancelled);
        if (parts != PersonParts.NONE) {
            subscriptions
                    .onBatch(PersonChangedV1.class, this::changed)
                    .on(PersonErasedV1.class, (fact, _) -> learning.erased(fact.personId()));
        }
    }

    private void activated(List<Received<MembershipActivatedV1>> facts) {
        learning.begun(facts.stream()
                .map(told -> new MembershipBegun(
                        told.fact().membershipId(),
                        told.fact().personId(),
                        told.fact().startsOn(),
                        told.fact().endsOn(),
                        told.fact().agreementId(),
                        told.envelope().time()))
                .toList());
    }

    private void cancelled(List<Received<MembershipCancelledV1>> facts) {
        learning.ended(facts.stream()
                .map(told -> new MembershipEnded(
                        told.fact().membershipId(),
                        told.fact().endsOn(),
                        told.envelope().time()))
                .toList());
    }

    private void changed(List<Received<PersonChangedV1>> facts) {
        learning.persons(facts.stream()
                .map(told -> new KnownPerson(
                        told.fact().personId(),
                        told.fact().givenName(),
                        told.fact().familyName(),
                        told.fact().email(),
                        told.fact().emails(),
                        told.envelope().time()))
                .toList());
    }
}
