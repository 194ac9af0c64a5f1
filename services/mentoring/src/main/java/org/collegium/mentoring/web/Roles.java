package org.collegium.mentoring.web;

import org.collegium.web.Caller;

/// Who may do what here.
final class Roles {

    private Roles() {}

    static boolean isCoordinator(Caller caller) {
        return caller.is("mentoring-coordinator");
    }
}
