package org.collegium.messaging;

/// A record that will not become readable by trying again.
final class UnreadableFact extends RuntimeException {

    UnreadableFact(String reason) {
        super(reason);
    }
}
