package org.collegium.portal.account;

import java.util.Optional;
import java.util.UUID;

/// Where officers are made known as persons; membership keeps them.
@FunctionalInterface
public interface StaffIntroductions {

    /// @return the person whose address it is: the officer under the id given, or whoever is known by the address
    ///         already; nothing if membership cannot say now
    Optional<UUID> introduce(Officer officer);

    /// @param personId the id under which they act
    record Officer(UUID personId, String givenName, String familyName, String email) {}
}
