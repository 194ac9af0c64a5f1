package org.collegium.membership.member;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.collegium.membership.member.MembershipEvent.MembershipActivated;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// Writes new memberships in batches, because imports bring thousands.
@Repository
class MembershipInserts {

    private static final String INSERT = """
            INSERT INTO membership (id, person_id, number, plan, starts_on, ends_on, agreement_id, sponsor,
                                    application_id, magazine, created_at, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
            """;

    private final JdbcTemplate jdbc;

    MembershipInserts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<MembershipActivated> activated, Instant now) {
        jdbc.batchUpdate(INSERT, activated, Math.max(1, activated.size()), (statement, event) -> {
            NewMember member = event.member();
            Sponsorship sponsorship = member.sponsorship();
            statement.setObject(1, event.membership().value());
            statement.setObject(2, member.person().id().value());
            statement.setString(3, event.number().value());
            statement.setString(4, member.plan());
            statement.setObject(5, member.term().startsOn());
            statement.setObject(6, member.term().endsOn());
            statement.setObject(7, sponsorship == null ? null : sponsorship.agreementId(), Types.OTHER);
            statement.setString(8, sponsorship == null ? null : sponsorship.sponsor());
            statement.setObject(9, member.applicationId(), Types.OTHER);
            statement.setBoolean(10, member.magazine());
            statement.setTimestamp(11, Timestamp.from(now));
        });
    }
}
