package org.collegium.notifications.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what membership tells of memberships.
@Service
public class RecordingMemberships {

    private final Memberships memberships;

    RecordingMemberships(Memberships memberships) {
        this.memberships = memberships;
    }

    @Transactional
    public void record(List<Term> terms) {
        memberships.upsertTerms(terms);
    }

    @Transactional
    public void cancel(UUID membershipId, LocalDate endsOn, Instant toldAt) {
        memberships.cancel(membershipId, endsOn, toldAt);
    }
}
