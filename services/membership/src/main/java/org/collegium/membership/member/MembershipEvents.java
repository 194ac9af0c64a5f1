package org.collegium.membership.member;

/// Where a membership's events go: out of the service, in the same transaction.
public interface MembershipEvents {

    void tell(MembershipEvent event);
}
