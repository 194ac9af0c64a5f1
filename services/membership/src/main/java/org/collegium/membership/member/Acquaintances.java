package org.collegium.membership.member;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.collegium.membership.person.MailAddress;
import org.collegium.membership.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tells persons who have a membership from those whom the College only knows.
@Repository
class Acquaintances {

    private final JdbcClient jdbc;

    Acquaintances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Acquaintance of(MailAddress email, LocalDate today) {
        return jdbc.sql("""
                        SELECT e.person_id,
                               (SELECT t.ends_on FROM membership m JOIN membership_term t ON t.membership_id = m.id
                                WHERE m.person_id = e.person_id ORDER BY t.starts_on DESC LIMIT 1) AS ends_on
                        FROM person_email e WHERE e.email = :email
                        """)
                .param("email", email.value())
                .query((row, n) -> acquaintance(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getObject("ends_on", LocalDate.class),
                        today))
                .optional()
                .orElseGet(Acquaintance.Stranger::new);
    }

    private static Acquaintance acquaintance(PersonId person, @Nullable LocalDate endsOn, LocalDate today) {
        if (endsOn == null) {
            return new Acquaintance.Known(person);
        }
        return endsOn.isBefore(today) ? new Acquaintance.Belonged(person) : new Acquaintance.Belongs(person, endsOn);
    }

    /// The latest term of each of the persons who has a membership, or had one.
    Map<PersonId, LastTerm> lastTerms(Collection<PersonId> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        SELECT m.person_id, m.id, m.number, t.ends_on
                        FROM membership m JOIN latest_term t ON t.membership_id = m.id
                        WHERE m.person_id = ANY(:persons::uuid[])
                        """)
                .param(
                        "persons",
                        persons.stream()
                                .map(person -> person.value().toString())
                                .toArray(String[]::new))
                .query((row, n) -> Map.entry(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new LastTerm(
                                new MembershipId(row.getObject("id", UUID.class)),
                                new MembershipNumber(row.getString("number")),
                                row.getObject("ends_on", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Those of the addresses whose owners have a membership, or had one.
    Set<MailAddress> ofMembers(List<MailAddress> emails) {
        return jdbc
                .sql("""
                        SELECT e.email FROM person_email e JOIN membership m ON m.person_id = e.person_id
                        WHERE e.email = ANY(:emails::text[])
                        """)
                .param("emails", emails.stream().map(MailAddress::value).toArray(String[]::new))
                .query((row, n) -> new MailAddress(row.getString(1)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
