package org.collegium.mentoring.standing;

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

    boolean usable(UUID personId, LocalDate today) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "SELECT EXISTS (SELECT FROM membership_term WHERE person_id = ? AND starts_on <= ?"
                        + " AND least(ends_on, cancelled_to) >= ?)",
                Boolean.class,
                personId,
                today,
                today));
    }

    boolean colleagues(UUID one, UUID other, LocalDate today) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "SELECT EXISTS (SELECT FROM membership_term a JOIN membership_term b ON a.agreement_id = b.agreement_id"
                        + " WHERE a.person_id = ? AND b.person_id = ? AND least(a.ends_on, a.cancelled_to) >= ?"
                        + " AND least(b.ends_on, b.cancelled_to) >= ?)",
                Boolean.class,
                one,
                other,
                today,
                today));
    }

    void keepBegun(List<MembershipBegun> begun) {
        jdbc.batchUpdate(
                "INSERT INTO membership_term (membership_id, person_id, starts_on, ends_on, agreement_id)"
                        + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (membership_id) DO UPDATE SET"
                        + " starts_on = excluded.starts_on, ends_on = excluded.ends_on,"
                        + " agreement_id = excluded.agreement_id",
                begun,
                begun.size(),
                (statement, one) -> {
                    statement.setObject(1, one.membershipId());
                    statement.setObject(2, one.personId());
                    statement.setObject(3, one.startsOn());
                    statement.setObject(4, one.endsOn());
                    statement.setObject(5, one.agreementId());
                });
    }

    void keepEnded(List<MembershipEnded> ended) {
        jdbc.batchUpdate(
                "INSERT INTO membership_term (membership_id, person_id, cancelled_to) VALUES (?, ?, ?)"
                        + " ON CONFLICT (membership_id) DO UPDATE SET cancelled_to = excluded.cancelled_to",
                ended,
                ended.size(),
                (statement, one) -> {
                    statement.setObject(1, one.membershipId());
                    statement.setObject(2, one.personId());
                    statement.setObject(3, one.endsOn());
                });
    }

    void keepPersons(List<KnownPerson> persons) {
        jdbc.batchUpdate(
                "INSERT INTO person (id, given_name, family_name) SELECT ?, ?, ?"
                        + " WHERE NOT EXISTS (SELECT FROM erased_person WHERE person_id = ?)"
                        + " ON CONFLICT (id) DO UPDATE"
                        + " SET given_name = excluded.given_name, family_name = excluded.family_name",
                persons,
                persons.size(),
                (statement, one) -> {
                    statement.setObject(1, one.personId());
                    statement.setString(2, one.givenName());
                    statement.setString(3, one.familyName());
                    statement.setObject(4, one.personId());
                });
    }

    /// For good: a name that is told again, or late, is not kept.
    void forget(UUID personId) {
        jdbc.update("INSERT INTO erased_person (person_id) VALUES (?) ON CONFLICT DO NOTHING", personId);
        jdbc.update("DELETE FROM person WHERE id = ?", personId);
    }
}
