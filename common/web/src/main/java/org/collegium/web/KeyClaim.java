package org.collegium.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The current request's hold on its `Idempotency-Key`: which row it is, and whether a transaction of the request has
/// committed yet. Used by the thread of the request alone.
final class KeyClaim {

    private static final ThreadLocal<KeyClaim> CURRENT = new ThreadLocal<>();

    private final KeyedRequest request;
    private final UUID token;
    private boolean acted;

    KeyClaim(KeyedRequest request, UUID token) {
        this.request = request;
        this.token = token;
    }

    /// The claim of the request that this thread works on; null outside of one, or when it has acted.
    static @Nullable KeyClaim notActed() {
        KeyClaim claim = CURRENT.get();
        return claim == null || claim.acted ? null : claim;
    }

    void during(Work work) throws Exception {
        CURRENT.set(this);
        try {
            work.run();
        } finally {
            CURRENT.remove();
        }
    }

    void hasActed() {
        acted = true;
    }

    KeyedRequest request() {
        return request;
    }

    UUID token() {
        return token;
    }

    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }
}
