package org.collegium.portal.account;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.collegium.members.Members;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who signs in by an address, and whether they belong today, from what `common/members` has read of membership.
@Repository
public class People {

    private final JdbcClient jdbc;
    private final Members members;

    People(JdbcClient jdbc, Members members) {
        this.jdbc = jdbc;
        this.members = members;
    }

    /// Ends the sessions of a person who is being erased, and removes what they had begun to write. Their addresses
    /// must still be known.
    public void forget(UUID personId) {
        jdbc.sql("""
                DELETE FROM spring_session WHERE principal_name IN
                    (SELECT email FROM person_address WHERE person_id = :id)
                """).param("id", personId).update();
        jdbc.sql("DELETE FROM draft WHERE owner IN (SELECT email FROM person_address WHERE person_id = :id)")
                .param("id", personId)
                .update();
    }

    /// The addresses by which a person signs in, and one more that is known to be theirs.
    public Set<String> addressesWith(UUID personId, String known) {
        Set<String> addresses = new LinkedHashSet<>(List.of(known));
        addresses.addAll(members.addressesOf(personId));
        return addresses;
    }

    Optional<Known> byEmail(String email, LocalDate today) {
        // The oldest person wins if two share an address: ids are in the order of time.
        return jdbc.sql("""
                SELECT p.person_id, p.name, EXISTS (
                    SELECT FROM member_on(:today) m WHERE m.person_id = p.person_id) AS belongs
                FROM person_address a JOIN person_name p ON p.person_id = a.person_id
                WHERE a.email = :email ORDER BY p.person_id LIMIT 1
                """)
                .param("today", today)
                .param("email", email)
                .query((row, index) -> new Known(
                        row.getObject("person_id", UUID.class), row.getString("name"), row.getBoolean("belongs")))
                .optional();
    }

    record Known(UUID id, String name, boolean belongs) {}
}
