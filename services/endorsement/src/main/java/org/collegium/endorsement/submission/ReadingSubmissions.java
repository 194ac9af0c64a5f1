package org.collegium.endorsement.submission;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.collegium.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows submissions to their providers and to officers; to everybody else there are none.
@Service
public class ReadingSubmissions {

    private static final String OFFICER = "endorsement-officer";

    private final SubmissionQueries queries;

    ReadingSubmissions(SubmissionQueries queries) {
        this.queries = queries;
    }

    public static boolean isOfficer(Caller caller) {
        return caller.is(OFFICER);
    }

    @Transactional(readOnly = true)
    public Optional<SubmissionView> find(UUID id) {
        return queries.find(id);
    }

    /// What the caller may see as provider or officer.
    @Transactional(readOnly = true)
    public Optional<SubmissionView> seenBy(UUID id, Caller caller) {
        return queries.find(id).filter(found -> isOfficer(caller) || caller.isPerson(found.applicantPersonId()));
    }

    /// An officer sees all, others their own.
    @Transactional(readOnly = true)
    public List<SubmissionView> list(
            Caller caller, boolean ownOnly, SubmissionFilter filter, @Nullable UUID before, int limit) {
        boolean all = isOfficer(caller) && !ownOnly;
        if (!all && caller.personId() == null) {
            return List.of();
        }
        return queries.list(all ? null : caller.personId(), filter, before, limit);
    }

    @Transactional(readOnly = true)
    public boolean isProvider(UUID personId) {
        return queries.hasAny(personId);
    }
}
