package org.collegium.notifications.message;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Mails that wait to be sent, in memory only, until they are sent or are worth nothing any more.
@Component
class Secrets {

    private final Map<UUID, Held> held = new ConcurrentHashMap<>();
    private final Clock clock;

    Secrets(Clock clock) {
        this.clock = clock;
    }

    private record Held(SecretMail mail, Instant until) {}

    void hold(UUID id, SecretMail mail) {
        held.put(id, new Held(mail, clock.instant().plus(mail.validity())));
    }

    void forget(UUID id) {
        held.remove(id);
    }

    Optional<SecretMail> find(UUID id) {
        return Optional.ofNullable(held.get(id))
                .filter(one -> clock.instant().isBefore(one.until()))
                .map(Held::mail);
    }

    /// What is worth sending; the rest is forgotten.
    Set<UUID> ids() {
        held.values().removeIf(one -> !clock.instant().isBefore(one.until()));
        return Set.copyOf(held.keySet());
    }
}
