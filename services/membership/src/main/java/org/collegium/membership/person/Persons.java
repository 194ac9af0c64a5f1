package org.collegium.membership.person;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Persons and their addresses, written many at a time because imports bring thousands.
@Repository
class Persons {

    /// One statement, so that an address that is taken leaves no person behind. `ON CONFLICT` waits for a
    /// competing transaction to end instead of failing, which keeps the caller's transaction usable. Rows go in
    /// by address: two lists in one order cannot wait for each other.
    private static final String INSERT = """
            WITH newcomer AS (
                SELECT * FROM unnest(:ids::uuid[], :given::text[], :family::text[], :emails::text[],
                                     :regulators::text[], :numbers::text[])
                    AS n (id, given_name, family_name, email, regulator, registration_number)
            ), claimed AS (
                INSERT INTO person_email (email, person_id, since)
                SELECT email, id, :now::timestamptz FROM newcomer ORDER BY email
                ON CONFLICT ON CONSTRAINT person_email_once DO NOTHING
                RETURNING person_id
            )
            INSERT INTO person (id, given_name, family_name, email, regulator, registration_number, vouched,
                                created_at)
            SELECT n.id, n.given_name, n.family_name, n.email, n.regulator, n.registration_number, :vouched,
                   :now::timestamptz
            FROM newcomer n JOIN claimed ON claimed.person_id = n.id
            RETURNING id
            """;

    private final JdbcClient jdbc;

    Persons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PersonId> ownerOf(MailAddress email) {
        return jdbc.sql("SELECT person_id FROM person_email WHERE email = :email")
                .param("email", email.value())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    boolean exists(PersonId person) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM person WHERE id = :id)")
                .param("id", person.value())
                .query(Boolean.class)
                .single();
    }

    /// Locks in the order of ids, so that two lists cannot wait for each other.
    Map<MailAddress, PersonId> lockOwners(List<MailAddress> emails) {
        if (emails.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        SELECT e.email, p.id FROM person_email e JOIN person p ON p.id = e.person_id
                        WHERE e.email = ANY(:emails::text[]) ORDER BY p.id FOR UPDATE OF p
                        """)
                .param("emails", emails.stream().map(MailAddress::value).toArray(String[]::new))
                .query((row, n) ->
                        Map.entry(new MailAddress(row.getString(1)), new PersonId(row.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// @return the address for mail, if the name is another one now
    Optional<MailAddress> correct(NewPerson said) {
        jdbc.sql("""
                        UPDATE person SET regulator = coalesce(:regulator, regulator),
                            registration_number = coalesce(:number, registration_number)
                        WHERE id = :id AND (NOT vouched OR registration_number IS NULL)
                        """)
                .param("regulator", regulator(said.registration()))
                .param("number", number(said.registration()))
                .param("id", said.id().value())
                .update();
        return jdbc.sql("""
                        UPDATE person SET given_name = :given, family_name = :family
                        WHERE id = :id AND NOT vouched AND (given_name, family_name) <> (:given, :family)
                        RETURNING email
                        """)
                .param("given", said.name().given())
                .param("family", said.name().family())
                .param("id", said.id().value())
                .query((row, n) -> new MailAddress(row.getString(1)))
                .optional();
    }

    List<MailAddress> addressesOf(PersonId person) {
        return jdbc.sql("SELECT email FROM person_email WHERE person_id = :person ORDER BY since, email")
                .param("person", person.value())
                .query((row, n) -> new MailAddress(row.getString(1)))
                .list();
    }

    Set<PersonId> insert(List<NewPerson> newcomers, boolean vouched, Instant now) {
        return jdbc
                .sql(INSERT)
                .param("ids", column(newcomers, person -> person.id().value().toString()))
                .param("given", column(newcomers, person -> person.name().given()))
                .param("family", column(newcomers, person -> person.name().family()))
                .param("emails", column(newcomers, person -> person.email().value()))
                .param("regulators", column(newcomers, person -> regulator(person.registration())))
                .param("numbers", column(newcomers, person -> number(person.registration())))
                .param("vouched", vouched)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private static @Nullable String regulator(@Nullable Registration registration) {
        return registration == null ? null : registration.regulator();
    }

    private static @Nullable String number(@Nullable Registration registration) {
        return registration == null ? null : registration.number();
    }

    private static @Nullable String[] column(List<NewPerson> newcomers, Function<NewPerson, @Nullable String> value) {
        return newcomers.stream().map(value).toArray(String[]::new);
    }
}
