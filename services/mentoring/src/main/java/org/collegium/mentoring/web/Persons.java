package org.collegium.mentoring.web;

import java.util.UUID;
import org.collegium.web.Caller;
import org.collegium.web.Problem;
import org.springframework.http.HttpStatus;

/// Who acts, where only a person can.
final class Persons {

    private Persons() {}

    static UUID acting(Caller caller) {
        if (caller.personId() == null) {
            throw new Problem(
                    HttpStatus.FORBIDDEN,
                    "not-a-person",
                    "Only a person can do this. Sign in as the person who is to act.");
        }
        return caller.personId();
    }

    static boolean isCoordinator(Caller caller) {
        return caller.is("mentoring-coordinator");
    }
}
