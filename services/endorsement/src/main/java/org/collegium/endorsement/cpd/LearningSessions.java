package org.collegium.endorsement.cpd;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.UUID;
import org.collegium.members.Members;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Notes mentoring sessions as drafts, one for each of the two; told twice or late, they are noted once.
@Service
public class LearningSessions {

    private final CpdQueries queries;
    private final Members members;
    private final Clock clock;

    LearningSessions(CpdQueries queries, Members members, Clock clock) {
        this.queries = queries;
        this.members = members;
        this.clock = clock;
    }

    @Transactional
    public void held(SessionHeld session) {
        draft(session, session.mentorPersonId(), "Mentoring session, as mentor");
        draft(session, session.menteePersonId(), "Mentoring session, as mentee");
    }

    private void draft(SessionHeld session, UUID personId, String title) {
        if (!members.isErased(personId)) {
            queries.keep(
                    personId,
                    new CpdEntryView(
                            UuidCreator.getTimeOrderedEpoch(),
                            "mentoring",
                            "draft",
                            title,
                            session.heldOn(),
                            session.minutes(),
                            null,
                            null,
                            null,
                            session.sessionId(),
                            null),
                    clock.instant());
        }
    }

    /// Forgets the record of somebody who was erased.
    @Transactional
    public void erased(UUID personId) {
        queries.removeAll(personId);
    }
}
