package org.collegium.portal.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people are called, for pages about things that know a person only by an id.
@Service
public class Names {

    private final Rows rows;

    Names(Rows rows) {
        this.rows = rows;
    }

    /// The names of those who are known here; the erased are not among them.
    @Transactional(readOnly = true)
    public Map<UUID, String> of(Collection<UUID> personIds) {
        return personIds.isEmpty() ? Map.of() : rows.names(personIds);
    }

    @Repository
    static class Rows {

        private final JdbcClient jdbc;

        Rows(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        Map<UUID, String> names(Collection<UUID> personIds) {
            Map<UUID, String> names = new HashMap<>();
            jdbc.sql("SELECT id, given_name || ' ' || family_name AS name FROM person WHERE id IN (:ids)")
                    .param("ids", personIds)
                    .query(row -> {
                        names.put(row.getObject("id", UUID.class), row.getString("name"));
                    });
            return names;
        }
    }
}
