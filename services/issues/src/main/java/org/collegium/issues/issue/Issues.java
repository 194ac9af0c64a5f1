package org.collegium.issues.issue;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface Issues extends JpaRepository<Issue, UUID> {

    boolean existsByNumber(String number);

    /// Whoever changes an issue holds its row, so that two editors, or two clicks, come one after the other.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Issue> findByNumber(String number);
}
