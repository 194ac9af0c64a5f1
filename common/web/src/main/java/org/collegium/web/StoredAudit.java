package org.collegium.web;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps the audit in the table `audit_entry`, which nothing updates but an erasure. Entries of callers without a name,
/// e.g. refused guesses, are removed after a quarter: anybody can make as many as they like. All others stay.
final class StoredAudit implements Audit, AuditErasure {

    static final Duration ANONYMOUS_KEPT = Duration.ofDays(90);

    /// How many rows one statement removes, so that it holds few locks.
    private static final int PURGE_BATCH = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredAudit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void record(Caller caller, String act, String subject, String detail) {
        jdbc.sql("INSERT INTO audit_entry (happened_at, caller, person_id, act, subject, detail)"
                        + " VALUES (:happenedAt, :caller, :personId, :act, :subject, :detail)")
                .param("happenedAt", clock.instant().atOffset(ZoneOffset.UTC))
                .param("caller", caller.subject())
                .param("personId", caller.personId())
                .param("act", act)
                .param("subject", subject)
                .param("detail", detail)
                .update();
    }

    @Override
    public void cutDetail(String act, String subject, String kept) {
        jdbc.sql("UPDATE audit_entry SET detail = :kept"
                        + " WHERE act = :act AND subject = :subject AND starts_with(detail, :kept)")
                .param("act", act)
                .param("subject", subject)
                .param("kept", kept)
                .update();
    }

    /// @return how many entries were removed
    int purgeAnonymous() {
        int purged = 0;
        int batch;
        do {
            batch = jdbc.sql("""
                    DELETE FROM audit_entry WHERE id IN (
                        SELECT id FROM audit_entry WHERE caller = :anonymous AND happened_at < :before
                        LIMIT :batch FOR UPDATE SKIP LOCKED)
                    """)
                    .param("anonymous", Caller.ANONYMOUS.subject())
                    .param("before", clock.instant().minus(ANONYMOUS_KEPT).atOffset(ZoneOffset.UTC))
                    .param("batch", PURGE_BATCH)
                    .update();
            purged += batch;
        } while (batch == PURGE_BATCH);
        return purged;
    }
}
