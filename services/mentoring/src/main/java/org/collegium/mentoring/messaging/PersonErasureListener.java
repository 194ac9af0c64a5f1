package org.collegium.mentoring.messaging;

import java.util.UUID;
import org.collegium.members.ErasureListener;
import org.collegium.mentoring.match.ReachingEachOther;
import org.collegium.mentoring.mentor.MovingMentors;
import org.collegium.mentoring.request.CoordinatingRequests;
import org.collegium.mentoring.request.RequestingMentors;
import org.springframework.stereotype.Component;

/// Removes what this service keeps about a person when membership erases them.
@Component
class PersonErasureListener implements ErasureListener {

    private final RequestingMentors requests;
    private final CoordinatingRequests coordinating;
    private final MovingMentors mentors;
    private final ReachingEachOther matches;

    PersonErasureListener(
            RequestingMentors requests,
            CoordinatingRequests coordinating,
            MovingMentors mentors,
            ReachingEachOther matches) {
        this.requests = requests;
        this.coordinating = coordinating;
        this.mentors = mentors;
        this.matches = matches;
    }

    @Override
    public void erased(UUID personId) {
        requests.forget(personId);
        coordinating.forget(personId);
        mentors.forget(personId);
        matches.forget(personId);
    }
}
