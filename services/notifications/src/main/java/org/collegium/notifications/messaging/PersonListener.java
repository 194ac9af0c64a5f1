package org.collegium.notifications.messaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.contracts.membership.PersonChangedV1;
import org.collegium.contracts.membership.PersonErasedV1;
import org.collegium.messaging.FactListener;
import org.collegium.messaging.Subscriptions;
import org.collegium.messaging.Subscriptions.Received;
import org.collegium.notifications.handover.WakeUp;
import org.collegium.notifications.person.KnownPerson;
import org.collegium.notifications.person.RecordingPersons;
import org.springframework.stereotype.Component;

/// Hears who people are, and who is to be forgotten.
@Component
class PersonListener implements FactListener {

    private final RecordingPersons recording;
    private final WakeUp wakeUp;

    PersonListener(RecordingPersons recording, WakeUp wakeUp) {
        this.recording = recording;
        this.wakeUp = wakeUp;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .onBatch(PersonChangedV1.class, this::changed)
                .on(PersonErasedV1.class, (fact, envelope) -> recording.erase(fact.personId(), envelope.time()));
    }

    private void changed(List<Received<PersonChangedV1>> facts) {
        // The last of a person wins, and one statement must not touch a row twice.
        Map<UUID, KnownPerson> latest = new LinkedHashMap<>();
        for (Received<PersonChangedV1> received : facts) {
            PersonChangedV1 fact = received.fact();
            latest.merge(
                    fact.personId(),
                    new KnownPerson(
                            fact.personId(),
                            fact.givenName(),
                            fact.familyName(),
                            fact.email(),
                            received.envelope().time()),
                    (one, other) -> one.toldAt().isAfter(other.toldAt()) ? one : other);
        }
        recording.record(List.copyOf(latest.values()));
        wakeUp.wakeAfterCommit();
    }
}
