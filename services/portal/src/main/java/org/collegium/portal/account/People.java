package org.collegium.portal.account;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The portal's copy of what membership tells about people: enough to know who signs in and whether they belong today.
@Repository
public class People {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    People(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /// Stores the latest state of each; a person's addresses are replaced by the ones told.
    ///
    /// @param told in the order it was told: the last state of a person wins
    public void store(List<Person> told) {
        Map<UUID, Person> latest = new LinkedHashMap<>();
        told.forEach(person -> latest.put(person.id, person));
        Collection<Person> people = latest.values();
        batches.batchUpdate(
                """
                INSERT INTO person (id, given_name, family_name, email) VALUES (?, ?, ?, lower(?))
                ON CONFLICT (id) DO UPDATE SET given_name = excluded.given_name, family_name = excluded.family_name,
                    email = excluded.email
                """,
                people.stream()
                        .map(person -> new Object[] {person.id, person.givenName, person.familyName, person.email})
                        .toList());
        batches.batchUpdate(
                "DELETE FROM person_email WHERE person_id = ?",
                people.stream().map(person -> new Object[] {person.id}).toList());
        List<Object[]> addresses = new ArrayList<>();
        for (Person person : people) {
            for (String email : person.emails) {
                addresses.add(new Object[] {email, person.id});
            }
        }
        batches.batchUpdate(
                "INSERT INTO person_email (email, person_id) VALUES (lower(?), ?) ON CONFLICT DO NOTHING", addresses);
    }

    /// Forgets a person and ends their sessions; the name is never needed again.
    public void erase(UUID personId) {
        jdbc.sql("""
                DELETE FROM spring_session WHERE principal_name IN
                    (SELECT email FROM person_email WHERE person_id = :id)
                """).param("id", personId).update();
        jdbc.sql("DELETE FROM person WHERE id = :id").param("id", personId).update();
    }

    /// Stores memberships as they stand after activation or renewal.
    public void storeMemberships(List<Membership> memberships) {
        batches.batchUpdate(
                """
                INSERT INTO membership (id, person_id, membership_number, starts_on, ends_on) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id,
                    membership_number = excluded.membership_number, starts_on = excluded.starts_on,
                    ends_on = excluded.ends_on
                """,
                memberships.stream()
                        .map(membership -> new Object[] {
                            membership.id,
                            membership.personId,
                            membership.number,
                            Date.valueOf(membership.startsOn),
                            Date.valueOf(membership.endsOn)
                        })
                        .toList());
    }

    /// @param endsOn the last usable day
    public void endMembership(UUID membershipId, LocalDate endsOn) {
        jdbc.sql("UPDATE membership SET ends_on = :endsOn WHERE id = :id")
                .param("endsOn", endsOn)
                .param("id", membershipId)
                .update();
    }

    Optional<Known> byEmail(String email, LocalDate today) {
        // The oldest person wins if two share an address: ids are in the order of time.
        return jdbc.sql("""
                SELECT p.id, p.given_name || ' ' || p.family_name AS name, EXISTS (
                    SELECT 1 FROM membership m
                    WHERE m.person_id = p.id AND m.starts_on <= :today AND m.ends_on >= :today) AS belongs
                FROM person_email e JOIN person p ON p.id = e.person_id
                WHERE e.email = :email ORDER BY p.id LIMIT 1
                """)
                .param("today", today)
                .param("email", email)
                .query((row, index) ->
                        new Known(row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("belongs")))
                .optional();
    }

    /// A person's latest state; `emails` are all verified addresses, the one for mail included.
    public record Person(UUID id, String givenName, String familyName, String email, List<String> emails) {
        public Person {
            emails = List.copyOf(emails);
        }
    }

    /// A membership with its first and last usable day.
    public record Membership(UUID id, UUID personId, String number, LocalDate startsOn, LocalDate endsOn) {}

    record Known(UUID id, String name, boolean belongs) {}
}
