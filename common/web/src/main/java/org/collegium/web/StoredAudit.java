package org.collegium.web;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps the audit in the table `audit_entry`, which nothing updates or deletes.
final class StoredAudit implements Audit {

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
}
