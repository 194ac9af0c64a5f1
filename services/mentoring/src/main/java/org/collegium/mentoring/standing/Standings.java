package org.collegium.mentoring.standing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.collegium.members.Members;
import org.springframework.stereotype.Service;

/// Answers who is a member today and who are colleagues.
@Service
public class Standings {

    private final Members members;
    private final Colleagues colleagues;
    private final Clock clock;

    Standings(Members members, Colleagues colleagues, Clock clock) {
        this.members = members;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    public boolean isMember(UUID personId) {
        return members.isMember(personId, LocalDate.now(clock));
    }

    public boolean areColleagues(UUID one, UUID other) {
        return colleagues.are(one, other, LocalDate.now(clock));
    }
}
