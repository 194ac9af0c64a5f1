package org.collegium.contracts.membership;

import java.util.UUID;
import org.collegium.contracts.Contract;

/// Somebody applied with the address of a person who is already a member. Key: `applicationId`; `personId` is the
/// existing person.
///
/// No longer told: an application goes on only when its mailbox is proved, and its owner then reads in the answer that
/// there is a membership. The facts told before stay on the topic and readable; nobody acts on them.
@Contract(type = "collegium.membership.duplicate-application-received.v1", topic = "membership.application")
public record DuplicateApplicationReceivedV1(UUID applicationId, UUID personId) {}
