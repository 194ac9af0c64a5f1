package org.collegium.mentoring.request;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Offers extends Repository<Offer, UUID> {

    /// Whether mentor `m` paused, withdrew or has all the mentees they can take.
    String MENTOR_TAKES_NOBODY = "(m.stage <> 'active' OR m.capacity <= (SELECT count(*) FROM mentoring_match x"
            + " WHERE x.mentor_id = m.id AND x.ended_at IS NULL))";

    Offer saveAndFlush(Offer offer);

    void flush();

    Optional<Offer> findById(UUID id);

    @Query("SELECT o FROM Offer o WHERE o.requestId = :requestId AND o.status = 'open'")
    Optional<Offer> openOf(UUID requestId);

    @Query(value = "SELECT person_id FROM mentor WHERE id = :mentorId", nativeQuery = true)
    UUID personOf(UUID mentorId);

    @Query(
            value = "SELECT EXISTS (SELECT FROM offer WHERE request_id = :requestId AND mentor_id = :mentorId"
                    + " AND status <> 'withdrawn')",
            nativeQuery = true)
    boolean askedBefore(UUID requestId, UUID mentorId);

    @Query(
            value = "SELECT EXISTS (SELECT FROM mentor m WHERE m.id = :mentorId AND " + MENTOR_TAKES_NOBODY + ")",
            nativeQuery = true)
    boolean takesNobody(UUID mentorId);
}
