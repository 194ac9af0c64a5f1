package org.collegium.portal.web.endorsement;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.collegium.portal.draft.Drafts;
import org.collegium.portal.signin.Visitor;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Keeps a review while it is written, for its reviewer alone.
@Component
class ReviewDrafts {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// Longer than a reviewer is given.
    private static final Duration LIFE = Duration.ofDays(60);

    private final Drafts drafts;
    private final Visitor visitor;

    ReviewDrafts(Drafts drafts, Visitor visitor) {
        this.drafts = drafts;
        this.visitor = visitor;
    }

    Optional<Saved> of(UUID assignment) {
        return visitor.address()
                .flatMap(reviewer -> drafts.find(reviewer, name(assignment)))
                .map(draft -> new Saved(JSON.readValue(draft.content(), ReviewForm.class), draft.savedAt()));
    }

    /// @return whether it was kept, as by [Drafts#keep]
    boolean keep(UUID assignment, ReviewForm form) {
        return visitor.address()
                .filter(reviewer -> drafts.keep(reviewer, name(assignment), JSON.writeValueAsString(form), LIFE))
                .isPresent();
    }

    void forget(UUID assignment) {
        visitor.address().ifPresent(reviewer -> drafts.forget(reviewer, name(assignment)));
    }

    private static String name(UUID assignment) {
        return "review-" + assignment;
    }

    record Saved(ReviewForm form, Instant at) {}
}
