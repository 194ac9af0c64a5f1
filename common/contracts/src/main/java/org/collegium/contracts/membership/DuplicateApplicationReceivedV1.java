package org.collegium.contracts.membership;

import java.util.UUID;
import org.collegium.contracts.Contract;

/// Somebody applied with the address of a person who is already a member; the owner is told by mail how to
/// sign in. Key: `applicationId`; `personId` is the existing person.
@Contract(type = "collegium.membership.duplicate-application-received.v1", topic = "membership.application")
public record DuplicateApplicationReceivedV1(UUID applicationId, UUID personId) {}
