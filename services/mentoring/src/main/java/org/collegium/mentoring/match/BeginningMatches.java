package org.collegium.mentoring.match;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Begins matches, in the transaction of the answer that makes them.
@Service
public class BeginningMatches {

    private final Matches matches;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BeginningMatches(Matches matches, ApplicationEventPublisher events, Clock clock) {
        this.matches = matches;
        this.events = events;
        this.clock = clock;
    }

    /// @return the match's id
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID begin(UUID requestId, UUID mentorId, UUID mentorPersonId, UUID menteePersonId) {
        Match match = matches.saveAndFlush(Match.begin(
                UuidCreator.getTimeOrderedEpoch(),
                requestId,
                mentorId,
                mentorPersonId,
                menteePersonId,
                clock.instant()));
        events.publishEvent(match.begun());
        return match.id();
    }

    /// The match that a request has become.
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID ofRequest(UUID requestId) {
        return matches.findByRequestId(requestId).orElseThrow().id();
    }
}
