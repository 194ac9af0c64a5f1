package org.collegium.members;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The latest of each person, as far as the service keeps it; of the erased the mark alone.
@Repository
class PersonRows {

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final PersonParts parts;

    PersonRows(JdbcTemplate batches, PersonParts parts) {
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
        this.parts = parts;
    }

    void keep(List<KnownPerson> told) {
        Map<UUID, KnownPerson> latest = new LinkedHashMap<>();
        told.forEach(person -> latest.merge(
                person.personId(),
                person,
                (earlier, later) -> later.toldAt().isBefore(earlier.toldAt()) ? earlier : later));
        List<UUID> changed = keepNames(List.copyOf(latest.values()));
        if (parts == PersonParts.ADDRESSES) {
            latest.keySet().retainAll(changed);
            replaceAddresses(latest.values());
        }
    }

    /// @return whose state is the one told now
    private List<UUID> keepNames(List<KnownPerson> people) {
        return jdbc.sql("""
                INSERT INTO known_person AS known (person_id, given_name, family_name, email, told_at)
                SELECT person_id, given_name, family_name, nullif(email, ''), told_at
                FROM unnest(:ids::uuid[], :givenNames, :familyNames, :emails, :toldAt::timestamptz[])
                    AS told (person_id, given_name, family_name, email, told_at)
                ON CONFLICT (person_id) DO UPDATE SET given_name = excluded.given_name,
                    family_name = excluded.family_name, email = excluded.email, told_at = excluded.told_at
                WHERE NOT known.erased AND known.told_at <= excluded.told_at
                RETURNING person_id
                """)
                .param("ids", column(people, person -> person.personId().toString()))
                .param("givenNames", column(people, KnownPerson::givenName))
                .param("familyNames", column(people, KnownPerson::familyName))
                .param("emails", column(people, this::email))
                .param("toldAt", column(people, person -> person.toldAt().toString()))
                .query((row, line) -> row.getObject("person_id", UUID.class))
                .list();
    }

    private String email(KnownPerson person) {
        return parts == PersonParts.ADDRESSES ? person.email() : "";
    }

    private static String[] column(List<KnownPerson> people, Function<KnownPerson, String> value) {
        return people.stream().map(value).toArray(String[]::new);
    }

    private void replaceAddresses(Collection<KnownPerson> people) {
        removeAddresses(people.stream().map(KnownPerson::personId).toList());
        List<Object[]> addresses = new ArrayList<>();
        for (KnownPerson person : people) {
            person.emails()
                    .forEach(email -> addresses.add(new Object[] {email.toLowerCase(Locale.ROOT), person.personId()}));
        }
        batches.batchUpdate(
                "INSERT INTO person_address (email, person_id) VALUES (?, ?) ON CONFLICT DO NOTHING", addresses);
    }

    void removeAddresses(List<UUID> personIds) {
        batches.batchUpdate(
                "DELETE FROM person_address WHERE person_id = ?",
                personIds.stream().map(id -> new Object[] {id}).toList());
    }

    void markErased(UUID personId) {
        PersonLock.EXCLUSIVE.take(jdbc, personId);
        jdbc.sql("""
                INSERT INTO known_person (person_id, told_at, erased) VALUES (:person, '-infinity', true)
                ON CONFLICT (person_id) DO UPDATE SET given_name = NULL, family_name = NULL, email = NULL,
                    told_at = excluded.told_at, erased = true
                """).param("person", personId).update();
    }
}
