package org.collegium.members;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps an erasure and what is written about the same person apart until the transaction ends. A row could not be
/// locked: there may be none yet.
enum PersonLock {
    SHARED("pg_advisory_xact_lock_shared"),
    EXCLUSIVE("pg_advisory_xact_lock");

    private final String function;

    PersonLock(String function) {
        this.function = function;
    }

    void take(JdbcClient jdbc, UUID personId) {
        jdbc.sql("SELECT " + function + "(hashtextextended(CAST(:person AS text), 0))")
                .param("person", personId)
                .query()
                .listOfRows();
    }
}
