package org.collegium.endorsement.review;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.collegium.members.Members;
import org.collegium.web.Audit;
import org.collegium.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the pool of reviewers.
@Service
public class AppointingReviewers {

    private final ReviewerPool pool;
    private final Members members;
    private final Audit audit;
    private final Clock clock;

    AppointingReviewers(ReviewerPool pool, Members members, Audit audit, Clock clock) {
        this.pool = pool;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Appointment appoint(UUID personId, Caller officer) {
        if (!members.isKnown(personId)) {
            return Appointment.UNKNOWN_PERSON;
        }
        if (!pool.appoint(personId, clock.instant())) {
            return Appointment.IN_THE_POOL;
        }
        audit.record(officer, "reviewer-appointed", "person/" + personId, "May be asked to review.");
        return Appointment.APPOINTED;
    }

    /// @return false if the person is not in the pool
    @Transactional
    public boolean retire(UUID personId, Caller officer) {
        boolean retired = pool.retire(personId, clock.instant());
        if (retired) {
            audit.record(officer, "reviewer-retired", "person/" + personId, "Is not asked to review any more.");
        }
        return retired;
    }

    @Transactional(readOnly = true)
    public boolean isReviewer(UUID personId) {
        return pool.holds(personId);
    }

    @Transactional(readOnly = true)
    public List<ReviewerView> list(@Nullable UUID after, int limit) {
        return pool.list(after, limit);
    }
}
