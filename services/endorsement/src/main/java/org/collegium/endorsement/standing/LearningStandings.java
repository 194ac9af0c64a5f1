package org.collegium.endorsement.standing;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Notes what membership tells; the same facts in any order, once or twice, leave the same rows.
@Service
public class LearningStandings {

    private final Terms terms;

    LearningStandings(Terms terms) {
        this.terms = terms;
    }

    @Transactional
    public void begun(List<MembershipBegun> begun) {
        terms.keepBegun(begun);
    }

    @Transactional
    public void ended(List<MembershipEnded> ended) {
        terms.keepEnded(ended);
    }

    @Transactional
    public void persons(List<KnownPerson> persons) {
        terms.keepPersons(persons);
    }

    @Transactional
    public void erased(UUID personId) {
        terms.forget(personId);
    }
}
