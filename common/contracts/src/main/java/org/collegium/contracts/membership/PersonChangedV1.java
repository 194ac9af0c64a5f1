package org.collegium.contracts.membership;

import java.util.List;
import java.util.UUID;
import org.collegium.contracts.Contract;

/// The latest state of a person: the only fact with personal data that is kept. Key: `personId`; the topic is
/// compacted.
///
/// `email` is where mail goes; `emails` are all verified addresses, `email` included, in lower case.
@Contract(type = "collegium.membership.person-changed.v1", topic = "membership.person")
public record PersonChangedV1(UUID personId, String givenName, String familyName, String email, List<String> emails) {}
