package org.collegium.membership.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.collegium.membership.member.MembershipEvent.MembershipLapsed;
import org.collegium.membership.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which terms are over without anybody having been told. Whoever takes one tells it.
@Repository
class Lapses {

    private final JdbcClient jdbc;

    Lapses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Terms whose last day has passed, except those that another instance is announcing.
    List<MembershipLapsed> take(LocalDate today, int limit) {
        return jdbc.sql("""
                        WITH due AS MATERIALIZED (
                            SELECT id FROM membership_term WHERE NOT lapse_announced AND ends_on < :today
                            ORDER BY ends_on LIMIT :limit FOR UPDATE SKIP LOCKED)
                        UPDATE membership_term t SET lapse_announced = true, version = t.version + 1
                        FROM due, membership m WHERE t.id = due.id AND m.id = t.membership_id
                        RETURNING t.membership_id, m.person_id, t.ends_on
                        """)
                .param("today", today)
                .param("limit", limit)
                .query(Lapses::lapsed)
                .list();
    }

    /// The same of one membership whose terms are all over: before the next begins, so that its end is told first.
    List<MembershipLapsed> take(MembershipId membership) {
        return jdbc.sql("""
                        UPDATE membership_term t SET lapse_announced = true, version = t.version + 1
                        FROM membership m WHERE m.id = :membership AND t.membership_id = m.id AND NOT t.lapse_announced
                        RETURNING t.membership_id, m.person_id, t.ends_on
                        """)
                .param("membership", membership.value())
                .query(Lapses::lapsed)
                .list();
    }

    private static MembershipLapsed lapsed(ResultSet row, int n) throws SQLException {
        return new MembershipLapsed(
                new MembershipId(row.getObject("membership_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("ends_on", LocalDate.class));
    }
}
