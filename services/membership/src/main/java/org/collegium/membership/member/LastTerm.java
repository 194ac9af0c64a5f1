package org.collegium.membership.member;

import java.time.LocalDate;

/// The end of the latest time of belonging of somebody who has a membership, or had one.
record LastTerm(MembershipId membership, MembershipNumber number, LocalDate endsOn) {

    /// Whether another term may follow: no day belongs to two.
    boolean isOverBefore(Term next) {
        return next.startsOn().isAfter(endsOn);
    }
}
