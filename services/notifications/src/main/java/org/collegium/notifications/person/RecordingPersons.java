package org.collegium.notifications.person;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what membership tells of persons.
@Service
public class RecordingPersons {

    private final Persons persons;

    RecordingPersons(Persons persons) {
        this.persons = persons;
    }

    /// Keeps the latest of what was told, whatever came first.
    @Transactional
    public void record(List<KnownPerson> told) {
        persons.upsert(told);
    }

    /// Forgets a person for good.
    @Transactional
    public void erase(UUID personId, Instant toldAt) {
        persons.erase(personId, toldAt);
    }
}
