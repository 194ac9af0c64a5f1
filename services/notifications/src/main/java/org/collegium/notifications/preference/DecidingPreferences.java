package org.collegium.notifications.preference;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A person decides about the mails they get.
@Service
public class DecidingPreferences {

    private final Preferences preferences;
    private final Clock clock;

    DecidingPreferences(Preferences preferences, Clock clock) {
        this.preferences = preferences;
        this.clock = clock;
    }

    public PreferenceView of(UUID personId) {
        return preferences.of(personId);
    }

    /// @param expected the version the person saw, null if that does not matter
    /// @return empty if it was changed in between
    @Transactional
    public Optional<PreferenceView> decide(UUID personId, boolean magazine, @Nullable Integer expected) {
        boolean decided = preferences.decide(personId, magazine, "page", expected, clock.instant());
        return decided ? Optional.of(preferences.of(personId)) : Optional.empty();
    }

    /// Whom an unsubscribe link belongs to gets, or does not get, the magazine; empty for an unknown link.
    public Optional<PreferenceView> behind(UnsubscribeToken token) {
        return preferences.personOf(token).map(preferences::of);
    }

    /// Stops the magazine mails for whom the link belongs to. Doing it again changes nothing.
    ///
    /// @return whether the link is known
    @Transactional
    public boolean unsubscribe(UnsubscribeToken token) {
        Optional<UUID> person = preferences.personOf(token);
        person.filter(id -> preferences.of(id).magazine())
                .ifPresent(id -> preferences.decide(id, false, "one-click", null, clock.instant()));
        return person.isPresent();
    }
}
