package org.collegium.testing.house.broken.messaging;

/// Counts what it publishes.
public class StatefulPublisher {

    private int published;

    public int publish() {
        return ++published;
    }
}
