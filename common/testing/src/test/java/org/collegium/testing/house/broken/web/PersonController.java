package org.collegium.testing.house.broken.web;

import java.util.UUID;
import org.collegium.testing.house.broken.person.Person;
import org.collegium.testing.house.broken.person.Persons;

class PersonController {
    Person show(Persons persons, UUID id) {
        return persons.findById(id);
    }
}
