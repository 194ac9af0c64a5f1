package org.collegium.membership.application;

/// Where an application was sent from, as a keyed hash.
public record ClientNetwork(long hash) {

    /// What tries are counted by.
    String subject() {
        return Long.toHexString(hash);
    }
}
