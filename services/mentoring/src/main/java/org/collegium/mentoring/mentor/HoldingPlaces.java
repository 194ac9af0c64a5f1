package org.collegium.mentoring.mentor;

import java.util.Optional;
import java.util.UUID;
import org.collegium.mentoring.standing.Standings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Holds a mentor for the rest of a transaction, so that two requests cannot take the last place together.
@Service
public class HoldingPlaces {

    private final Mentors mentors;
    private final MentorQueries queries;
    private final Standings standings;

    HoldingPlaces(Mentors mentors, MentorQueries queries, Standings standings) {
        this.mentors = mentors;
        this.queries = queries;
        this.standings = standings;
    }

    /// Locks the mentor first and counts their mentees afterwards: the count is true until the transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<MentorPlace> hold(UUID mentorId) {
        return mentors.lock(mentorId).map(mentor -> {
            MentorView view = queries.find(mentorId).orElseThrow();
            boolean active = mentor.isActive() && standings.isMember(mentor.personId());
            return new MentorPlace(mentorId, mentor.personId(), active, view.capacity() - view.mentees());
        });
    }
}
