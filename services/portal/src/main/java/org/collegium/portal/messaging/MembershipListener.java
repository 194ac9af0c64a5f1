package org.collegium.portal.messaging;

import org.collegium.contracts.membership.MembershipActivatedV1;
import org.collegium.contracts.membership.MembershipCancelledV1;
import org.collegium.contracts.membership.MembershipLapsedV1;
import org.collegium.contracts.membership.PersonChangedV1;
import org.collegium.contracts.membership.PersonErasedV1;
import org.collegium.messaging.FactListener;
import org.collegium.messaging.Subscriptions;
import org.collegium.portal.account.People;
import org.springframework.stereotype.Component;

/// Keeps the portal's copy of people and memberships as membership tells it.
@Component
class MembershipListener implements FactListener {

    private final People people;

    MembershipListener(People people) {
        this.people = people;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .onBatch(
                        PersonChangedV1.class,
                        facts -> people.store(facts.stream()
                                .map(received -> person(received.fact()))
                                .toList()))
                .on(PersonErasedV1.class, (fact, envelope) -> people.erase(fact.personId()))
                .onBatch(
                        MembershipActivatedV1.class,
                        facts -> people.storeMemberships(facts.stream()
                                .map(received -> membership(received.fact()))
                                .toList()))
                .on(
                        MembershipLapsedV1.class,
                        (fact, envelope) -> people.endMembership(fact.membershipId(), fact.endsOn()))
                .on(
                        MembershipCancelledV1.class,
                        (fact, envelope) -> people.endMembership(fact.membershipId(), fact.endsOn()));
    }

    private static People.Person person(PersonChangedV1 fact) {
        return new People.Person(fact.personId(), fact.givenName(), fact.familyName(), fact.email(), fact.emails());
    }

    private static People.Membership membership(MembershipActivatedV1 fact) {
        return new People.Membership(
                fact.membershipId(), fact.personId(), fact.membershipNumber(), fact.startsOn(), fact.endsOn());
    }
}
