package org.collegium.issues.entitlement;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Notes what membership tells, many at a time; the same facts in any order, once or twice, leave the same terms.
@Service
public class LearningTerms {

    private final Terms terms;

    LearningTerms(Terms terms) {
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
}
