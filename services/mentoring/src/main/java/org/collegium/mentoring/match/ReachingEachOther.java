package org.collegium.mentoring.match;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.collegium.web.limit.Allowance;
import org.collegium.web.limit.Limit;
import org.collegium.web.limit.Limits;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How the two of a match reach each other: what each shows, and what they write.
@Service
public class ReachingEachOther {

    private final Matches matches;
    private final MatchQueries queries;
    private final MatchMessages messages;
    private final Limit conversation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReachingEachOther(
            Matches matches,
            MatchQueries queries,
            MatchMessages messages,
            Limits limits,
            ApplicationEventPublisher events,
            Clock clock) {
        this.matches = matches;
        this.queries = queries;
        this.messages = messages;
        this.conversation = limits.named("match-messages");
        this.events = events;
        this.clock = clock;
    }

    /// Shows the other of a match how the caller can be reached, until it ends.
    @Transactional
    public MatchDecision show(UUID matchId, UUID caller, Contact contact) {
        return inMatch(matchId, caller, match -> {
            if (match.hasEnded()) {
                return new MatchDecision.Refused(MatchRefusal.MATCH_ENDED);
            }
            messages.show(matchId, caller, contact, clock.instant());
            return done(matchId);
        });
    }

    @Transactional
    public MatchDecision write(UUID matchId, UUID caller, String text) {
        return inMatch(matchId, caller, match -> {
            if (match.hasEnded()) {
                return new MatchDecision.Refused(MatchRefusal.MATCH_ENDED);
            }
            Allowance left = conversation.take(matchId + " " + caller);
            if (left.isUsedUp()) {
                return new MatchDecision.TooManyMessages(left.retryAfter());
            }
            UUID id = UuidCreator.getTimeOrderedEpoch();
            messages.keep(matchId, new MessageView(id, caller, text, clock.instant()));
            events.publishEvent(match.wrote(id, caller));
            return done(matchId);
        });
    }

    /// The newest first; empty if the caller is not one of the two.
    public Optional<List<MessageView>> messages(UUID matchId, UUID caller, @Nullable UUID before, int limit) {
        return queries.find(matchId)
                .filter(match -> match.isOf(caller))
                .map(match -> messages.of(matchId, before, limit));
    }

    /// Forgets what was written in a person's matches, and ends those that go on.
    @Transactional
    public void forget(UUID personId) {
        for (UUID id : messages.liveOf(personId)) {
            matches.lock(id)
                    .filter(match -> !match.hasEnded())
                    .ifPresent(match -> events.publishEvent(match.end(EndingReason.CIRCUMSTANCES, clock.instant())));
        }
        matches.flush();
        messages.forget(personId);
    }

    private MatchDecision inMatch(UUID matchId, UUID caller, Function<Match, MatchDecision> step) {
        return matches.lock(matchId)
                .filter(match -> match.isOf(caller))
                .map(step)
                .orElseGet(() -> new MatchDecision.Refused(MatchRefusal.UNKNOWN_MATCH));
    }

    private MatchDecision done(UUID matchId) {
        return new MatchDecision.Done(queries.find(matchId).orElseThrow());
    }
}
