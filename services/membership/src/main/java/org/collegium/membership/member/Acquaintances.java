package org.collegium.membership.member;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.collegium.membership.person.MailAddress;
import org.collegium.membership.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tells persons who have a membership from those whom the College only knows.
@Repository
class Acquaintances {

    private final JdbcClient jdbc;

    Acquaintances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One statement, so that every answer takes as long.
    Acquaintance of(MailAddress email) {
        return jdbc.sql("""
                        SELECT e.person_id, EXISTS (SELECT FROM membership m WHERE m.person_id = e.person_id) AS belongs
                        FROM person_email e WHERE e.email = :email
                        """)
                .param("email", email.value())
                .query((row, n) -> {
                    PersonId person = new PersonId(row.getObject("person_id", UUID.class));
                    return row.getBoolean("belongs")
                            ? new Acquaintance.Belongs(person)
                            : new Acquaintance.Known(person);
                })
                .optional()
                .map(Acquaintance.class::cast)
                .orElseGet(Acquaintance.Stranger::new);
    }

    /// Those of the persons who have a membership, in a set to add to.
    Set<PersonId> belonging(Collection<PersonId> persons) {
        if (persons.isEmpty()) {
            return new HashSet<>();
        }
        return jdbc
                .sql("SELECT person_id FROM membership WHERE person_id = ANY(:persons::uuid[])")
                .param(
                        "persons",
                        persons.stream()
                                .map(person -> person.value().toString())
                                .toArray(String[]::new))
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .stream()
                .collect(Collectors.toCollection(HashSet::new));
    }

    Set<MailAddress> ofMembers(List<MailAddress> emails) {
        return jdbc
                .sql("""
                        SELECT e.email FROM person_email e JOIN membership m ON m.person_id = e.person_id
                        WHERE e.email = ANY(:emails::text[])
                        """)
                .param("emails", emails.stream().map(MailAddress::value).toArray(String[]::new))
                .query((row, n) -> new MailAddress(row.getString(1)))
                .stream()
                .collect(Collectors.toSet());
    }
}
