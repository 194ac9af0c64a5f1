package org.collegium.issues.entitlement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// The projection. A cancellation may arrive before the membership it ends, so each fact writes only its own columns.
@Repository
class Terms {

    private final JdbcTemplate jdbc;

    Terms(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Term> of(UUID personId) {
        return jdbc.query(
                "SELECT starts_on, least(ends_on, cancelled_to) AS ends_on FROM membership_term"
                        + " WHERE person_id = ? AND starts_on IS NOT NULL",
                (row, number) -> new Term(
                        row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
                personId);
    }

    void keepBegun(List<MembershipBegun> begun) {
        jdbc.batchUpdate(
                "INSERT INTO membership_term (membership_id, person_id, starts_on, ends_on) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (membership_id) DO UPDATE"
                        + " SET starts_on = excluded.starts_on, ends_on = excluded.ends_on",
                begun.stream()
                        .map(one -> new Object[] {one.membershipId(), one.personId(), one.startsOn(), one.endsOn()})
                        .toList());
    }

    void keepEnded(List<MembershipEnded> ended) {
        jdbc.batchUpdate(
                "INSERT INTO membership_term (membership_id, person_id, cancelled_to) VALUES (?, ?, ?)"
                        + " ON CONFLICT (membership_id) DO UPDATE SET cancelled_to = excluded.cancelled_to",
                ended.stream()
                        .map(one -> new Object[] {one.membershipId(), one.personId(), one.endsOn()})
                        .toList());
    }
}
