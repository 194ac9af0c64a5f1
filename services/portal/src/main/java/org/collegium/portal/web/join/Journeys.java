package org.collegium.portal.web.join;

import java.time.Duration;
import java.util.Optional;
import org.collegium.portal.draft.Drafts;
import org.collegium.portal.signin.Visitor;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the answers of whoever has proved an address: they outlive the session, and are found again on another device.
@Component
class Journeys {

    private static final String NAME = "joining";
    private static final JsonMapper JSON = JsonMapper.shared();

    /// Enough to ask the employer for a code, or to find the registration number.
    private static final Duration LIFE = Duration.ofDays(1);

    private final Drafts drafts;
    private final Visitor visitor;

    Journeys(Drafts drafts, Visitor visitor) {
        this.drafts = drafts;
        this.visitor = visitor;
    }

    /// The answers of whoever has proved an address, none at first; nothing for others.
    Optional<Journey> ofVisitor() {
        return visitor.address().map(email -> kept(email).orElseGet(() -> Journey.begin(email)));
    }

    Optional<Journey> kept(String email) {
        return drafts.find(email, NAME).map(draft -> JSON.readValue(draft.content(), Journey.class));
    }

    void keep(Journey journey) {
        drafts.keep(journey.email(), NAME, JSON.writeValueAsString(journey), LIFE);
    }

    void forget() {
        visitor.address().ifPresent(email -> drafts.forget(email, NAME));
    }
}
