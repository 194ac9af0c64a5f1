package org.collegium.issues.messaging;

import java.util.List;
import org.collegium.contracts.membership.MembershipActivatedV1;
import org.collegium.contracts.membership.MembershipCancelledV1;
import org.collegium.issues.entitlement.LearningTerms;
import org.collegium.issues.entitlement.MembershipBegun;
import org.collegium.issues.entitlement.MembershipEnded;
import org.collegium.messaging.FactListener;
import org.collegium.messaging.Subscriptions;
import org.collegium.messaging.Subscriptions.Received;
import org.springframework.stereotype.Component;

/// A lapse is not heard: a term ends by its own last day.
@Component
class MembershipListener implements FactListener {

    private final LearningTerms terms;

    MembershipListener(LearningTerms terms) {
        this.terms = terms;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .onBatch(MembershipActivatedV1.class, this::activated)
                .onBatch(MembershipCancelledV1.class, this::cancelled);
    }

    private void activated(List<Received<MembershipActivatedV1>> facts) {
        terms.begun(facts.stream()
                .map(Received::fact)
                .map(fact -> new MembershipBegun(fact.membershipId(), fact.personId(), fact.startsOn(), fact.endsOn()))
                .toList());
    }

    private void cancelled(List<Received<MembershipCancelledV1>> facts) {
        terms.ended(facts.stream()
                .map(Received::fact)
                .map(fact -> new MembershipEnded(fact.membershipId(), fact.personId(), fact.endsOn()))
                .toList());
    }
}
