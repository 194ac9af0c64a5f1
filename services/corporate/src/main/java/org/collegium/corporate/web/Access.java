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

    static void requirePortal(Caller caller) {
        if (!caller.is("portal")) {
            throw notAllowed();
        }
    }

    private static Problem notAllowed() {
        return new Problem(HttpStatus.FORBIDDEN, "not-allowed", "You are known, but your role does not allow this.");
    }
}
