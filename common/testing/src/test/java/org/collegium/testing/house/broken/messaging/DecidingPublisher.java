package org.collegium.testing.house.broken.messaging;

import java.util.UUID;
import org.collegium.testing.house.broken.person.Person;
import org.collegium.testing.house.broken.person.Persons;

class DecidingPublisher {
    Person decide(Persons persons, UUID id) {
        return persons.findById(id);
    }
}
