package org.collegium.mentoring.mentor;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Holds a mentor for the rest of a transaction, so that two requests cannot take the last place together.
@Service
public class HoldingPlaces {

    private final Mentors mentors;
    private final Roster roster;

    HoldingPlaces(Mentors mentors, Roster roster) {
        this.mentors = mentors;
        this.roster = roster;
    }

    /// Locks the mentor first and counts their mentees afterwards: the count is true until the transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<MentorPlace> hold(UUID mentorId) {
        return mentors.lock(mentorId).map(mentor -> {
            MentorView view = roster.find(mentorId).orElseThrow();
            return new MentorPlace(mentorId, mentor.personId(), mentor.isActive(), view.capacity() - view.mentees());
        });
    }
}
