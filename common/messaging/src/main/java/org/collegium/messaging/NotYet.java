package org.collegium.messaging;

/// Thrown by a handler when something the fact needs has not arrived: the fact waits and is tried again with
/// long patience.
public final class NotYet extends RuntimeException {

    /// @param missing a sentence with the ids of what is awaited
    public NotYet(String missing) {
        super(missing);
    }
}
