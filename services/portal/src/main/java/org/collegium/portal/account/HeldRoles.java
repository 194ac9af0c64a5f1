package org.collegium.portal.account;

import java.util.Set;
import java.util.UUID;

/// Where to ask what a person is besides a member: `mentor`, `reviewer`, `provider`; mentoring and endorsement answer.
@FunctionalInterface
public interface HeldRoles {

    /// The roles the person holds today, as far as the services say so; a service that is silent takes none away but
    /// its own.
    Set<String> of(UUID personId);
}
