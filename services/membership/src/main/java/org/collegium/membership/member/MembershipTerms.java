package org.collegium.membership.member;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MembershipTerms extends Repository<MembershipTerm, UUID> {

    /// The term that the person is in or was in last, for this transaction alone.
    @Query(nativeQuery = true, value = """
            SELECT t.* FROM membership_term t JOIN membership m ON m.id = t.membership_id
            WHERE m.person_id = :person ORDER BY t.starts_on DESC LIMIT 1 FOR UPDATE OF t
            """)
    Optional<MembershipTerm> lockLatest(UUID person);

    /// Stores it now, so that whoever reads rows in this transaction sees it.
    MembershipTerm saveAndFlush(MembershipTerm term);
}
