package org.collegium.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.collegium.testing.MovableClock;
import org.collegium.web.Audit;
import org.collegium.web.limit.Limits;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

class AccessAuditTest {

    private final List<String> written = new ArrayList<>();
    private final Audit audit =
            (caller, act, subject, detail) -> written.add(caller.subject() + " " + act + " " + subject + ": " + detail);

    @Test
    void isNotFilledByStrangers() {
        AccessAudit access = new AccessAudit(
                audit,
                new OldEntries(JdbcClient.create(new SimpleDriverDataSource())),
                Limits.inMemory(AccessAudit.LIMIT, 20, Duration.ofMinutes(1), MovableClock.atRealNow()));

        for (int i = 0; i < 10_000; i++) {
            access.signInRefused("link");
        }

        assertThat(written).hasSize(20);
    }

    @Test
    void holdsNothingThatSomebodyTyped() {
        assertThat(AccessAudit.page("/staff/members/0198b7f0-1111-7000-8000-000000000001"))
                .isEqualTo("page/staff/members/0198b7f0-1111-7000-8000-000000000001");
        assertThat(AccessAudit.page("/sign-in/7h3v0k2n9x4m8q1w6t5r0y3e2z")).isEqualTo("page/sign-in/*");
        assertThat(AccessAudit.page("/staff/members/anna@example.org")).isEqualTo("page/staff/members/*");
        assertThat(AccessAudit.page("/")).isEqualTo("page/*");
    }
}
