package org.collegium.portal.audit;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds entries by their age.
@Repository
class OldEntries {

    private final JdbcClient jdbc;

    OldEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int remove(List<String> acts, Duration ofStrangers, Duration ofAccounts) {
        return jdbc.sql("""
                DELETE FROM audit_entry
                WHERE act IN (:acts) AND happened_at < now() - CASE
                    WHEN caller = 'anonymous' THEN make_interval(days => :strangers)
                    ELSE make_interval(days => :accounts) END
                """)
                .param("acts", acts)
                .param("strangers", (int) ofStrangers.toDays())
                .param("accounts", (int) ofAccounts.toDays())
                .update();
    }
}
