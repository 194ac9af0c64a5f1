package org.collegium.notifications.handover;

import java.util.UUID;

/// A mail that is committed as being handed over.
///
/// @param attempts      how often the server has put it off before
/// @param interruptions how often the connection has broken on it before
public record Prepared(Recipient recipient, Wording wording, int attempts, int interruptions) {

    public UUID id() {
        return recipient.mailId();
    }
}
