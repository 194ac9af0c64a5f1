package org.collegium.notifications.handover;

import java.util.UUID;

/// Whom a mail is for.
///
/// @param mailId the delivery's or message's id: it becomes the Message-ID, the same at every attempt, so that a mail
/// handed
///               over twice is one mail to every mailbox that looks
/// @param name   as to be greeted; may be empty
/// @param token  the unsubscribe token of mails to many, empty for others
public record Recipient(UUID mailId, String address, String givenName, String name, String token) {}
