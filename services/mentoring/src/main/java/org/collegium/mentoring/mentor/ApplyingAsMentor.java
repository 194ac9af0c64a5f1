package org.collegium.mentoring.mentor;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.collegium.mentoring.standing.Standings;
import org.collegium.mentoring.topic.ReadingTopics;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes in members who offer to mentor.
@Service
public class ApplyingAsMentor {

    private final Mentors mentors;
    private final MentorMoves moves;
    private final MentorQueries queries;
    private final Standings standings;
    private final ReadingTopics topics;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApplyingAsMentor(
            Mentors mentors,
            MentorMoves moves,
            MentorQueries queries,
            Standings standings,
            ReadingTopics topics,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mentors = mentors;
        this.moves = moves;
        this.queries = queries;
        this.standings = standings;
        this.topics = topics;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public MentorDecision apply(ApplyAsMentor command) {
        Optional<MentorRefusal> refusal = refusalOf(command);
        if (refusal.isPresent()) {
            return new MentorDecision.Refused(refusal.get());
        }
        Instant now = clock.instant();
        Mentor mentor = mentors.saveAndFlush(Mentor.applied(UuidCreator.getTimeOrderedEpoch(), command, now));
        moves.note(mentor, null, null, now);
        events.publishEvent(mentor.begun());
        return new MentorDecision.Moved(queries.find(mentor.id()).orElseThrow());
    }

    private Optional<MentorRefusal> refusalOf(ApplyAsMentor command) {
        if (!standings.isMember(command.personId())) {
            return Optional.of(MentorRefusal.NOT_A_MEMBER);
        }
        if (!topics.know(command.topics())) {
            return Optional.of(MentorRefusal.UNKNOWN_TOPIC);
        }
        return mentors.onCourse(command.personId()) ? Optional.of(MentorRefusal.APPLIED_BEFORE) : Optional.empty();
    }
}
