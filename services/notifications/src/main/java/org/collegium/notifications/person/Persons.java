package org.collegium.notifications.person;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.collegium.notifications.suppression.AddressHash;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Persons {

    private static final int BATCH = 500;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    Persons(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    void upsert(List<KnownPerson> told) {
        template.batchUpdate("""
                INSERT INTO person AS known (person_id, given_name, family_name, email, email_hash, told_at)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (person_id) DO UPDATE
                   SET given_name = excluded.given_name, family_name = excluded.family_name, email = excluded.email,
                       email_hash = excluded.email_hash, told_at = excluded.told_at
                 WHERE NOT known.erased AND known.told_at <= excluded.told_at
                """, told, BATCH, Persons::fill);
    }

    private static void fill(PreparedStatement row, KnownPerson person) throws SQLException {
        row.setObject(1, person.personId());
        row.setString(2, person.givenName());
        row.setString(3, person.familyName());
        row.setString(4, person.email());
        row.setString(5, AddressHash.of(person.email()).hex());
        row.setTimestamp(6, Timestamp.from(person.toldAt()));
    }

    void erase(UUID personId, Instant toldAt) {
        jdbc.sql("""
                INSERT INTO person (person_id, told_at, erased) VALUES (:person, :told, true)
                ON CONFLICT (person_id) DO UPDATE
                   SET erased = true, given_name = NULL, family_name = NULL, email = NULL, email_hash = NULL,
                       told_at = excluded.told_at
                """)
                .param("person", personId)
                .param("told", Timestamp.from(toldAt))
                .update();
        // A provider's name may be a person's own, and mail servers repeat the address they refuse.
        jdbc.sql("UPDATE message SET words = '{}', reply = NULL WHERE person_id = :person")
                .param("person", personId)
                .update();
        jdbc.sql("DELETE FROM message_recipient r USING message m"
                        + " WHERE m.message_id = r.message_id AND m.person_id = :person")
                .param("person", personId)
                .update();
        jdbc.sql("UPDATE delivery SET reply = NULL WHERE person_id = :person")
                .param("person", personId)
                .update();
    }
}
