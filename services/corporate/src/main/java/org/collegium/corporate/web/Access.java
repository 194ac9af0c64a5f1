package org.collegium.corporate.web;

import java.util.Collection;
import java.util.UUID;
import org.collegium.web.Caller;
import org.collegium.web.Problem;
import org.springframework.http.HttpStatus;

/// Who may do what here.
final class Access {

    private static final String[] STAFF = {"membership-officer", "finance-officer"};

    private Access() {}

    static boolean isStaff(Caller caller) {
        return caller.is(STAFF);
    }

    static boolean isPortal(Caller caller) {
        return caller.roles().contains("portal");
    }

    static void requireStaff(Caller caller) {
        if (!isStaff(caller)) {
            throw notAllowed();
        }
    }

    /// Staff, or somebody who acts for one of the employers; for others the thing does not exist.
    static void requireStaffOrRepresentativeOf(Collection<UUID> organisationIds, Caller caller) {
        if (!isStaff(caller) && organisationIds.stream().noneMatch(caller::represents)) {
            throw Problem.notFound();
        }
    }

    /// Staff, or somebody who acts for any employer: the answer is then cut to what is theirs.
    static void requireStaffOrRepresentative(Caller caller) {
        if (!isStaff(caller) && caller.organisationIds().isEmpty()) {
            throw notAllowed();
        }
    }

    /// Not even an administrator: nobody but the portal has a reason to ask whom an address belongs to.
    static void requirePortal(Caller caller) {
        if (!isPortal(caller)) {
            throw notAllowed();
        }
    }

    private static Problem notAllowed() {
        return new Problem(HttpStatus.FORBIDDEN, "not-allowed", "You are known, but your role does not allow this.");
    }
}
