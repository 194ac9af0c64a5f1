package org.collegium.issues.messaging;

import org.collegium.contracts.endorsement.ProgrammeEndorsedV1;
import org.collegium.contracts.endorsement.ProgrammeEndorsedV2;
import org.collegium.issues.note.KeepingNotes;
import org.collegium.issues.note.ProgrammeEndorsed;
import org.collegium.messaging.FactListener;
import org.collegium.messaging.Subscriptions;
import org.springframework.stereotype.Component;

/// Endorsed programmes become notes for the editor.
@Component
class EndorsementListener implements FactListener {

    private final KeepingNotes notes;

    EndorsementListener(KeepingNotes notes) {
        this.notes = notes;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .on(ProgrammeEndorsedV1.class, (fact, envelope) -> endorsed(fact))
                .on(ProgrammeEndorsedV2.class, (fact, envelope) -> endorsed(fact));
    }

    private void endorsed(ProgrammeEndorsedV2 fact) {
        notes.endorsed(new ProgrammeEndorsed(
                fact.endorsementId(), fact.seal(), fact.scheme(), fact.title(), fact.provider(), fact.startsOn()));
    }

    private void endorsed(ProgrammeEndorsedV1 fact) {
        notes.endorsed(new ProgrammeEndorsed(
                fact.endorsementId(), fact.seal(), fact.scheme(), fact.title(), fact.provider(), fact.startsOn()));
    }
}
