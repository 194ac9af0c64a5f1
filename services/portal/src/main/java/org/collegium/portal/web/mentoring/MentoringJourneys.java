package org.collegium.portal.web.mentoring;

import java.time.Duration;
import java.util.Optional;
import org.collegium.portal.draft.Drafts;
import org.collegium.portal.signin.Visitor;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the answers of whoever asks for a mentor or wants to be one: they outlive the session, and are found again on
/// another device.
@Component
class MentoringJourneys {

    private static final String ASKING = "asking-for-a-mentor";
    private static final String BECOMING = "becoming-a-mentor";
    private static final JsonMapper JSON = JsonMapper.shared();

    /// Enough to sleep on it.
    private static final Duration LIFE = Duration.ofDays(1);

    private final Drafts drafts;
    private final Visitor visitor;

    MentoringJourneys(Drafts drafts, Visitor visitor) {
        this.drafts = drafts;
        this.visitor = visitor;
    }

    AskJourney asking() {
        return kept(ASKING, AskJourney.class).orElseGet(AskJourney::begin);
    }

    void keep(AskJourney journey) {
        keep(ASKING, journey);
    }

    void forgetAsking() {
        forget(ASKING);
    }

    MentorJourney becoming() {
        return kept(BECOMING, MentorJourney.class).orElseGet(MentorJourney::begin);
    }

    void keep(MentorJourney journey) {
        keep(BECOMING, journey);
    }

    void forgetBecoming() {
        forget(BECOMING);
    }

    private <T> Optional<T> kept(String name, Class<T> kind) {
        return visitor.address()
                .flatMap(email -> drafts.find(email, name))
                .map(draft -> JSON.readValue(draft.content(), kind));
    }

    private void keep(String name, Object journey) {
        visitor.address().ifPresent(email -> drafts.keep(email, name, JSON.writeValueAsString(journey), LIFE));
    }

    private void forget(String name) {
        visitor.address().ifPresent(email -> drafts.forget(email, name));
    }
}
