package org.collegium.corporate.redemption;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Seats {

    /// Each round a seat that was about to come back went to another; so many in a row do not happen.
    private static final int MAX_ROUNDS = 1_000;

    private final JdbcClient jdbc;

    Seats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Takes a free seat for the application; empty only when none is free.
    ///
    /// The first look skips seats that others hold, so that claims do not queue. When it finds none, a seat may be
    /// locked by somebody who gives up: then the claim waits for that one, and looks again.
    Optional<UUID> claim(UUID agreementId, UUID applicationId) {
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Optional<UUID> seat = takeUnlocked(agreementId, applicationId);
            if (seat.isPresent()) {
                return seat;
            }
            Optional<UUID> locked = anyFree(agreementId);
            if (locked.isEmpty() || takeAfterItsHolder(locked.get(), applicationId)) {
                return locked;
            }
        }
        throw new IllegalStateException("Application " + applicationId + " found a free seat of agreement "
                + agreementId + " " + MAX_ROUNDS + " times and got none of them.");
    }

    void free(UUID seatId, UUID applicationId) {
        int freed = jdbc.sql("update seat set application_id = null where id = :seat and application_id = :application")
                .param("seat", seatId)
                .param("application", applicationId)
                .update();
        if (freed != 1) {
            throw new IllegalStateException("Seat " + seatId + " is not held by application " + applicationId + ".");
        }
    }

    /// Reads without locks, so seats that others are just claiming count as free.
    Optional<UUID> anyFree(UUID agreementId) {
        return jdbc.sql("select id from seat where agreement_id = :agreement and application_id is null limit 1")
                .param("agreement", agreementId)
                .query(UUID.class)
                .optional();
    }

    private Optional<UUID> takeUnlocked(UUID agreementId, UUID applicationId) {
        return jdbc.sql("""
                        with free as (
                            select id from seat where agreement_id = :agreement and application_id is null
                            limit 1 for update skip locked)
                        update seat set application_id = :application from free where seat.id = free.id
                        returning seat.id
                        """)
                .param("agreement", agreementId)
                .param("application", applicationId)
                .query(UUID.class)
                .optional();
    }

    /// Waits until whoever holds the seat has ended, and takes it if it is still free.
    private boolean takeAfterItsHolder(UUID seatId, UUID applicationId) {
        // PostgreSQL keeps the lock of a row it waited for and then found changed. Two claims that keep such locks
        // and wait for each other's would be a deadlock; going back to the savepoint gives the lock up.
        jdbc.sql("savepoint before_waiting").update();
        int taken = jdbc.sql("""
                        update seat set application_id = :application where id = :seat and application_id is null
                        """)
                .param("application", applicationId)
                .param("seat", seatId)
                .update();
        if (taken == 0) {
            jdbc.sql("rollback to savepoint before_waiting").update();
        }
        jdbc.sql("release savepoint before_waiting").update();
        return taken == 1;
    }
}
