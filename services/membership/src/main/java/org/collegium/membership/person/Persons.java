package org.collegium.membership.person;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
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
            INSERT INTO person (id, given_name, family_name, email, regulator, registration_number, created_at)
            SELECT n.id, n.given_name, n.family_name, n.email, n.regulator, n.registration_number, :now::timestamptz
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

    Set<MailAddress> owned(List<MailAddress> emails) {
        return jdbc
                .sql("SELECT email FROM person_email WHERE email = ANY(:emails::text[])")
                .param("emails", emails.stream().map(MailAddress::value).toArray(String[]::new))
                .query((row, n) -> new MailAddress(row.getString(1)))
                .stream()
                .collect(Collectors.toSet());
    }

    Set<PersonId> insert(List<NewPerson> newcomers, Instant now) {
        return jdbc
                .sql(INSERT)
                .param("ids", column(newcomers, person -> person.id().value().toString()))
                .param("given", column(newcomers, person -> person.name().given()))
                .param("family", column(newcomers, person -> person.name().family()))
                .param("emails", column(newcomers, person -> person.email().value()))
                .param("regulators", column(newcomers, person -> regulator(person.registration())))
                .param("numbers", column(newcomers, person -> number(person.registration())))
                .param("now", Timestamp.from(now))
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
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
