package org.collegium.mentoring.standing;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whether one agreement pays for two persons' memberships, now or in time to come.
@Repository
class Colleagues {

    private final JdbcClient jdbc;

    Colleagues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean are(UUID one, UUID other, LocalDate today) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM member_term a JOIN member_term b ON a.agreement_id = b.agreement_id
                    WHERE a.person_id = :one AND b.person_id = :other
                    AND a.last_day >= :today AND b.last_day >= :today)
                """)
                .param("one", one)
                .param("other", other)
                .param("today", today)
                .query(Boolean.class)
                .single();
    }
}
