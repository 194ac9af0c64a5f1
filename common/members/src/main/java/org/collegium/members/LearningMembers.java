package org.collegium.members;

import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what membership tells, many facts at a time.
public class LearningMembers {

    private final TermRows terms;
    private final PersonRows persons;
    private final List<ErasureListener> erasures;

    LearningMembers(TermRows terms, PersonRows persons, List<ErasureListener> erasures) {
        this.terms = terms;
        this.persons = persons;
        this.erasures = List.copyOf(erasures);
    }

    @Transactional
    public void begun(List<MembershipBegun> begun) {
        terms.keepBegun(begun);
    }

    @Transactional
    public void ended(List<MembershipEnded> ended) {
        terms.keepEnded(ended);
    }

    /// Keeps the latest of each; what was told before a state that is known, or about somebody who was erased, is left
    /// aside.
    ///
    /// @param told in the order it arrived: of two that were told at one moment, the last wins
    @Transactional
    public void persons(List<KnownPerson> told) {
        persons.keep(told);
    }

    /// Forgets a person for good.
    @Transactional
    public void erased(UUID personId) {
        persons.markErased(personId);
        erasures.forEach(erasure -> erasure.erased(personId));
        persons.removeAddresses(List.of(personId));
    }
}
