package org.collegium.messaging;

/// A service's ear: says which facts it hears and what it does about each. Every bean of this type is
/// subscribed at start.
@FunctionalInterface
public interface FactListener {

    /// Called once at start to name the contracts and their handlers.
    void subscribe(Subscriptions subscriptions);
}
