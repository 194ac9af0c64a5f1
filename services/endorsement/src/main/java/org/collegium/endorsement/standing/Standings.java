package org.collegium.endorsement.standing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Answers who is a member today and who was erased.
@Service
public class Standings {

    private final Terms terms;
    private final Clock clock;

    Standings(Terms terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    public boolean isMember(UUID personId) {
        return terms.usable(personId, LocalDate.now(clock));
    }

    public boolean isErased(UUID personId) {
        return terms.erased(personId);
    }
}
