package org.collegium.portal.messaging;

import java.util.UUID;
import org.collegium.members.ErasureListener;
import org.collegium.portal.account.People;
import org.springframework.stereotype.Component;

/// Removes what the portal keeps about a person when membership erases them.
@Component
class PersonErasureListener implements ErasureListener {

    private final People people;

    PersonErasureListener(People people) {
        this.people = people;
    }

    @Override
    public void erased(UUID personId) {
        people.forget(personId);
    }
}
