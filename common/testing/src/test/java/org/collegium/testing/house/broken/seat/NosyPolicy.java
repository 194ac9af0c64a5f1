package org.collegium.testing.house.broken.seat;

import org.collegium.testing.house.broken.person.Person;

class NosyPolicy {
    boolean knows(Person person) {
        return person.id().version() == 7;
    }
}
