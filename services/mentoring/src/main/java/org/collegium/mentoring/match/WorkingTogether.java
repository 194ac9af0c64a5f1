package org.collegium.mentoring.match;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.collegium.web.limit.Allowance;
import org.collegium.web.limit.Limit;
import org.collegium.web.limit.Limits;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a pair does: agree, log sessions, end.
@Service
public class WorkingTogether {

    private final Matches matches;
    private final MatchQueries queries;
    private final Limit conversation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkingTogether(
            Matches matches, MatchQueries queries, Limits limits, ApplicationEventPublisher events, Clock clock) {
        this.conversation = limits.named("match-messages");
        this.matches = matches;
        this.queries = queries;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public MatchDecision log(LogSession command) {
        return inMatch(command.matchId(), command.caller(), match -> {
            Optional<MatchRefusal> refusal = match.refusalOf(command, LocalDate.now(clock), clock.getZone());
            if (refusal.isEmpty()) {
                UUID sessionId = UuidCreator.getTimeOrderedEpoch();
                queries.keep(sessionId, command, clock.instant());
                events.publishEvent(match.logged(sessionId, command));
            }
            return refusal;
        });
    }

    /// The other is told of each proposal by mail, so they count with the messages.
    @Transactional
    public MatchDecision propose(UUID matchId, UUID caller, String agreement) {
        Optional<Match> found = matches.lock(matchId).filter(match -> match.isOf(caller));
        if (found.isPresent()) {
            Allowance left = conversation.take(matchId + " " + caller);
            if (left.isUsedUp()) {
                return new MatchDecision.TooManyMessages(left.retryAfter());
            }
        }
        return step(found, match -> {
            Optional<MatchRefusal> refusal = match.propose(agreement, caller);
            if (refusal.isEmpty()) {
                events.publishEvent(match.proposed(caller));
            }
            return refusal;
        });
    }

    @Transactional
    public MatchDecision agree(UUID matchId, UUID caller) {
        return inMatch(matchId, caller, match -> match.agree(caller, clock.instant()));
    }

    /// Ends a match for one of the pair; ending an ended match changes nothing.
    @Transactional
    public MatchDecision end(UUID matchId, UUID caller, EndingReason reason) {
        return inMatch(matchId, caller, match -> ending(match, reason));
    }

    @Transactional
    public MatchDecision endByCoordinator(UUID matchId) {
        return step(matches.lock(matchId), match -> ending(match, EndingReason.COORDINATOR));
    }

    private Optional<MatchRefusal> ending(Match match, EndingReason reason) {
        if (!match.hasEnded()) {
            events.publishEvent(match.end(reason, clock.instant()));
        }
        return Optional.empty();
    }

    private MatchDecision inMatch(UUID matchId, UUID caller, Function<Match, Optional<MatchRefusal>> step) {
        return step(matches.lock(matchId).filter(match -> match.isOf(caller)), step);
    }

    private MatchDecision step(Optional<Match> found, Function<Match, Optional<MatchRefusal>> step) {
        if (found.isEmpty()) {
            return new MatchDecision.Refused(MatchRefusal.UNKNOWN_MATCH);
        }
        Optional<MatchRefusal> refusal = step.apply(found.get());
        if (refusal.isPresent()) {
            return new MatchDecision.Refused(refusal.get());
        }
        matches.flush();
        return new MatchDecision.Done(queries.find(found.get().id()).orElseThrow());
    }
}
