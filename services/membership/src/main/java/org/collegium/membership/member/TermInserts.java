package org.collegium.membership.member;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.collegium.membership.member.MembershipEvent.MembershipActivated;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// Writes memberships and their terms in batches, because imports bring thousands.
@Repository
class TermInserts {

    private static final String MEMBERSHIP =
            "INSERT INTO membership (id, person_id, number, created_at) VALUES (?, ?, ?, ?)";

    private static final String TERM = """
            INSERT INTO membership_term (id, membership_id, plan, starts_on, ends_on, agreement_id, sponsor,
                                         application_id, magazine, created_at, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
            """;

    private final JdbcTemplate jdbc;

    TermInserts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// Stores each term, and its membership where this is the first.
    void insert(List<MembershipActivated> activated, Instant now) {
        insertMemberships(activated.stream().filter(event -> !event.again()).toList(), now);
        jdbc.batchUpdate(TERM, activated, Math.max(1, activated.size()), (statement, event) -> {
            NewMember member = event.member();
            Sponsorship sponsorship = member.sponsorship();
            statement.setObject(1, UuidCreator.getTimeOrderedEpoch());
            statement.setObject(2, event.membership().value());
            statement.setString(3, member.plan());
            statement.setObject(4, member.term().startsOn());
            statement.setObject(5, member.term().endsOn());
            statement.setObject(6, sponsorship == null ? null : sponsorship.agreementId(), Types.OTHER);
            statement.setString(7, sponsorship == null ? null : sponsorship.sponsor());
            statement.setObject(8, member.applicationId(), Types.OTHER);
            statement.setBoolean(9, member.magazine());
            statement.setTimestamp(10, Timestamp.from(now));
        });
    }

    private void insertMemberships(List<MembershipActivated> first, Instant now) {
        jdbc.batchUpdate(MEMBERSHIP, first, Math.max(1, first.size()), (statement, event) -> {
            statement.setObject(1, event.membership().value());
            statement.setObject(2, event.member().person().id().value());
            statement.setString(3, event.number().value());
            statement.setTimestamp(4, Timestamp.from(now));
        });
    }
}
