package org.collegium.notifications.web;

import org.collegium.web.Caller;
import org.collegium.web.Problem;
import org.springframework.http.HttpStatus;

/// Who may see and steer mailings.
final class Staff {

    private Staff() {}

    /// @throws Problem `not-allowed` for everybody else
    static void require(Caller caller) {
        if (!caller.is("editor", "membership-officer")) {
            throw new Problem(
                    HttpStatus.FORBIDDEN,
                    "not-allowed",
                    "Mailings are for editors, membership officers and administrators. Ask one of them.");
        }
    }

    /// Single mails are about one person's affairs: no editor's business.
    ///
    /// @throws Problem `not-allowed` for everybody else
    static void requireOffice(Caller caller) {
        if (!caller.is("membership-officer")) {
            throw new Problem(
                    HttpStatus.FORBIDDEN,
                    "not-allowed",
                    "Mails to single persons are for membership officers and administrators. Ask one of them.");
        }
    }
}
