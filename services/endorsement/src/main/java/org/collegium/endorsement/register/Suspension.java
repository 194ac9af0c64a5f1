package org.collegium.endorsement.register;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Embeddable
record Suspension(
        @Column(name = "suspended_at") Instant suspendedAt,
        @Column(name = "reason") String reason,
        @Column(name = "cause") String cause,
        @Column(name = "reinstated_at") @Nullable Instant reinstatedAt,
        @Column(name = "reinstated_reason") @Nullable String reinstatedReason) {

    /// An officer suspended.
    static final String OFFICER = "officer";

    /// A condition was missed.
    static final String CONDITION = "condition";

    boolean isOpen() {
        return reinstatedAt == null;
    }

    Suspension ended(Instant at, @Nullable String why) {
        return new Suspension(suspendedAt, reason, cause, at, why);
    }
}
