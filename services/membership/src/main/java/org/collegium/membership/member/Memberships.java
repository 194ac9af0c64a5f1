package org.collegium.membership.member;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Memberships extends Repository<Membership, UUID> {

    /// The person's membership, for this transaction alone.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Membership m where m.personId = :person")
    Optional<Membership> lockByPerson(UUID person);

    /// Memberships whose end nobody has announced, except those another instance is announcing.
    @Query(nativeQuery = true, value = """
            SELECT * FROM membership WHERE NOT lapse_announced AND ends_on < :today
            ORDER BY ends_on LIMIT :limit FOR UPDATE SKIP LOCKED
            """)
    List<Membership> claimLapsed(LocalDate today, int limit);
}
