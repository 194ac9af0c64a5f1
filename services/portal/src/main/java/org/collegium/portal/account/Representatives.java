package org.collegium.portal.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where to ask which employers an e-mail address may act for; corporate answers.
@FunctionalInterface
public interface Representatives {

    /// @return empty if corporate does not say
    Optional<List<Representative>> said(String email);

    /// While corporate does not say, nobody acts for an employer.
    default List<Representative> of(String email) {
        return said(email).orElse(List.of());
    }

    /// One employer that the person may act for.
    record Representative(UUID representativeId, UUID organisationId, String organisationName) {}
}
