package org.collegium.web;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Who calls, read from the access token; a controller takes it as a parameter.
///
/// @param subject         the token's `sub`: a person's id, or an API client's id
/// @param personId        the person who acts, null for API clients and for nobody
/// @param roles           as in `docs/security.md`, e.g. `member`, `membership-officer`, `administrator`
/// @param organisationIds the employers the person represents
public record Caller(String subject, @Nullable UUID personId, Set<String> roles, Set<UUID> organisationIds) {

    /// A caller without a token.
    public static final Caller ANONYMOUS = new Caller("anonymous", null, Set.of(), Set.of());

    public Caller {
        roles = Set.copyOf(roles);
        organisationIds = Set.copyOf(organisationIds);
    }

    /// Whether the caller has one of the roles; an administrator has every staff role.
    public boolean is(String... anyOf) {
        if (roles.contains("administrator")) {
            return true;
        }
        for (String role : anyOf) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /// The person who acts, where only a person can.
    ///
    /// @throws Problem 403 `not-a-person` for API clients and for nobody
    public UUID requirePerson() {
        if (personId == null) {
            throw new Problem(
                    HttpStatus.FORBIDDEN,
                    "not-a-person",
                    "Only a person can do this. Sign in as the person who is to act.");
        }
        return personId;
    }

    public boolean represents(UUID organisationId) {
        return organisationIds.contains(organisationId);
    }

    public boolean isPerson(UUID id) {
        return id.equals(personId);
    }
}
