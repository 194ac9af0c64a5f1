package org.collegium.web;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Gives every application with a database its [Audit], the portal included.
@AutoConfiguration
class AuditAutoConfiguration {

    @Bean
    StoredAudit audit(JdbcClient jdbc, Clock clock) {
        return new StoredAudit(jdbc, clock);
    }

    @Bean
    HourlyPurge auditPurge(StoredAudit audit) {
        return new HourlyPurge("anonymous-audit-entries", audit::purgeAnonymous);
    }
}
