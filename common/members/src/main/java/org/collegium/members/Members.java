package org.collegium.members;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Answers who is a member on which day, and what people are called, as far as membership has told.
public class Members {

    private final JdbcClient jdbc;

    Members(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isMember(UUID personId, LocalDate day) {
        return yes(jdbc.sql("SELECT EXISTS (SELECT FROM member_on(:day) m WHERE m.person_id = :person)")
                .param("day", day)
                .param("person", personId));
    }

    /// All terms of a person's memberships, past ones included, in the order of their first days.
    public List<Term> termsOf(UUID personId) {
        return jdbc.sql("SELECT starts_on, last_day FROM member_term WHERE person_id = :person ORDER BY 1, 2")
                .param("person", personId)
                .query((row, line) -> new Term(
                        row.getObject("starts_on", LocalDate.class), row.getObject("last_day", LocalDate.class)))
                .list();
    }

    /// The names of those who are known here; the erased are not among them.
    public Map<UUID, String> namesOf(Collection<UUID> personIds) {
        Map<UUID, String> names = new HashMap<>();
        if (!personIds.isEmpty()) {
            jdbc.sql("SELECT person_id, name FROM person_name WHERE person_id IN (:ids)")
                    .param("ids", personIds)
                    .query(row -> {
                        names.put(row.getObject("person_id", UUID.class), row.getString("name"));
                    });
        }
        return names;
    }

    /// The addresses by which a person is known, if this service keeps them.
    public List<String> addressesOf(UUID personId) {
        return jdbc.sql("SELECT email FROM person_address WHERE person_id = :person ORDER BY email")
                .param("person", personId)
                .query((row, line) -> row.getString("email"))
                .list();
    }

    /// Whether membership has told of the person, and has not erased them.
    public boolean isKnown(UUID personId) {
        return yes(jdbc.sql("SELECT EXISTS (SELECT FROM person_name WHERE person_id = :person)")
                .param("person", personId));
    }

    /// The answer holds until the transaction ends: an erasure waits for it, and it for an erasure.
    public boolean isErased(UUID personId) {
        PersonLock.SHARED.take(jdbc, personId);
        return yes(jdbc.sql("SELECT EXISTS (SELECT FROM known_person WHERE person_id = :person AND erased)")
                .param("person", personId));
    }

    private static boolean yes(JdbcClient.StatementSpec question) {
        return question.query(Boolean.class).single();
    }
}
