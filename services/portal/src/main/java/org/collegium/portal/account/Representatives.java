package org.collegium.portal.account;

import java.util.List;
import java.util.UUID;

/// Where to ask which employers an e-mail address may act for; corporate answers.
@FunctionalInterface
public interface Representatives {

    List<Representative> of(String email);

    /// One employer that the person may act for.
    record Representative(UUID representativeId, UUID organisationId, String organisationName) {}
}
