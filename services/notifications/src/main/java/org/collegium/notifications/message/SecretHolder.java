package org.collegium.notifications.message;

import java.util.UUID;
import org.collegium.notifications.handover.Leases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// This instance as the owner of the secrets it holds: when its lease lapses, they are known to be lost.
@Component
class SecretHolder {

    private final Leases leases;
    private @Nullable UUID owner;

    SecretHolder(Leases leases) {
        this.leases = leases;
    }

    synchronized UUID owner() {
        UUID known = owner;
        if (known == null) {
            known = leases.begin();
            owner = known;
        }
        return known;
    }
}
