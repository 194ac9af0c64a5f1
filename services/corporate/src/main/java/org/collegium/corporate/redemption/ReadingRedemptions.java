package org.collegium.corporate.redemption;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows who holds an agreement's seats, by application.
@Service
@Transactional(readOnly = true)
public class ReadingRedemptions {

    private final JdbcClient jdbc;

    ReadingRedemptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest application first.
    ///
    /// @param before only those with a smaller id, null for the first page
    public List<RedemptionView> list(UUID agreementId, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                        select application_id, status, membership_id, expires_at, release_reason from redemption
                        where agreement_id = :agreement
                          and (cast(:before as uuid) is null or application_id < cast(:before as uuid))
                        order by application_id desc limit :limit
                        """)
                .param("agreement", agreementId)
                .param("before", before)
                .param("limit", limit)
                .query(new SimplePropertyRowMapper<>(RedemptionView.class))
                .list();
    }
}
