package org.collegium.mentoring.mentor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.collegium.mentoring.standing.Standings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Moves mentors along their course, one allowed step at a time.
@Service
public class MovingMentors {

    /// How many mentors one round of the standing review holds locked.
    static final int BATCH = 100;

    private final Mentors mentors;
    private final MentorMoves moves;
    private final MentorQueries queries;
    private final Standings standings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MovingMentors(
            Mentors mentors,
            MentorMoves moves,
            MentorQueries queries,
            Standings standings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mentors = mentors;
        this.moves = moves;
        this.queries = queries;
        this.standings = standings;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public MentorDecision move(MoveMentor command) {
        Optional<MentorStage> next = MentorStage.of(command.stage());
        if (next.isEmpty()) {
            return new MentorDecision.Refused(MentorRefusal.UNKNOWN_STAGE);
        }
        Optional<Mentor> found = mentors.lock(command.mentorId());
        if (found.isEmpty()) {
            return new MentorDecision.Refused(MentorRefusal.UNKNOWN_MENTOR);
        }
        boolean member = standings.isMember(found.get().personId());
        Optional<MentorRefusal> refusal = found.get().refusalOf(next.get(), command, member);
        if (refusal.isPresent()) {
            return new MentorDecision.Refused(refusal.get());
        }
        PauseReason pause = command.coordinator() ? PauseReason.COORDINATOR : PauseReason.PERSON;
        step(found.get(), next.get(), next.get() == MentorStage.PAUSED ? pause : null, command.note());
        return new MentorDecision.Moved(queries.find(command.mentorId()).orElseThrow());
    }

    /// Pauses active mentors whose membership has ended and brings back those whose membership goes on. Due whenever
    /// the date or a membership changes, so it is asked for again and again.
    @Transactional
    public void reviewStandings() {
        LocalDate today = LocalDate.now(clock);
        List<UUID> ended = mentors.withoutMembership(today, BATCH);
        List<UUID> renewed = mentors.membershipRenewed(today, BATCH);
        ended.forEach(id -> mentors.lock(id)
                .filter(Mentor::isActive)
                .ifPresent(mentor -> step(mentor, MentorStage.PAUSED, PauseReason.MEMBERSHIP_ENDED, null)));
        renewed.forEach(id -> mentors.lock(id)
                .filter(Mentor::waitsForMembership)
                .ifPresent(mentor -> step(mentor, MentorStage.ACTIVE, null, null)));
    }

    /// Withdraws an erased person from mentoring, and forgets what they wrote and what was written about them.
    @Transactional
    public void forget(UUID personId) {
        mentors.onCourseOf(personId)
                .flatMap(mentors::lock)
                .ifPresent(mentor -> step(mentor, MentorStage.WITHDRAWN, null, null));
        queries.forget(personId);
    }

    private void step(Mentor mentor, MentorStage next, @Nullable PauseReason pause, @Nullable String note) {
        Instant now = clock.instant();
        MentorStage from = mentor.stage();
        MentorEvent event = mentor.move(next, pause, now);
        mentors.flush();
        moves.note(mentor, from, note, now);
        events.publishEvent(event);
    }
}
