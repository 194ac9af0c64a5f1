package org.collegium.portal.account;

import java.util.Set;
import java.util.UUID;

/// A person who may sign in, with what they may do today.
///
/// @param id              the person's id in membership, or else the representative's or the staff account's
/// @param roles           as in docs/security.md; `member` only while a membership is usable
/// @param organisationIds the employers the person represents
public record Account(UUID id, String email, String name, Set<String> roles, Set<UUID> organisationIds) {

    /// Whoever works in the office has one of these.
    public static final Set<String> STAFF_ROLES = Set.of(
            "editor",
            "membership-officer",
            "finance-officer",
            "mentoring-coordinator",
            "endorsement-officer",
            "administrator");

    public Account {
        roles = Set.copyOf(roles);
        organisationIds = Set.copyOf(organisationIds);
    }

    /// Whether the account has one of the roles; an administrator has every staff role, but is no member by that.
    public boolean is(String... anyOf) {
        for (String role : anyOf) {
            if (roles.contains(role) || (roles.contains("administrator") && STAFF_ROLES.contains(role))) {
                return true;
            }
        }
        return false;
    }

    public boolean isStaff() {
        return roles.stream().anyMatch(STAFF_ROLES::contains);
    }
}
