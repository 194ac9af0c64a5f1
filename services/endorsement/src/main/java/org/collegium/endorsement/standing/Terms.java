package org.collegium.endorsement.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/// The projection. A cancellation may arrive before the membership it ends, so each fact writes only its own columns.
@org.springframework.stereotype.Repository
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

    /// The answer holds until the transaction ends: an erasure waits for it, and it for an erasure.
    boolean erased(UUID personId) {
        lock("pg_advisory_xact_lock_shared", personId);
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "SELECT EXISTS (SELECT FROM erased_person WHERE person_id = ?)", Boolean.class, personId));
    }

    private void lock(String how, UUID personId) {
        jdbc.query("SELECT " + how + "(hashtextextended(CAST(? AS text), 0))", row -> {}, personId);
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

    void keepPersons(List<KnownPerson> persons) {
        jdbc.batchUpdate(
                "INSERT INTO person (id, given_name, family_name) SELECT ?, ?, ?"
                        + " WHERE NOT EXISTS (SELECT FROM erased_person WHERE person_id = ?)"
                        + " ON CONFLICT (id) DO UPDATE"
                        + " SET given_name = excluded.given_name, family_name = excluded.family_name",
                persons.stream()
                        .map(one -> new Object[] {one.personId(), one.givenName(), one.familyName(), one.personId()})
                        .toList());
    }

    void forget(UUID personId) {
        lock("pg_advisory_xact_lock", personId);
        jdbc.update("INSERT INTO erased_person (person_id) VALUES (?) ON CONFLICT DO NOTHING", personId);
        jdbc.update("DELETE FROM person WHERE id = ?", personId);
    }
}
