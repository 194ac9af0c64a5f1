package org.collegium.corporate.voucher;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Vouchers {

    private static final int INSERT_BATCH = 500;

    /// Whether a code for one person holds a seat is redemption's to say.
    private static final String SELECT = """
            select v.*, u.voucher_id is not null as used, u.given_at as used_since
            from voucher v left join voucher_in_use u on u.voucher_id = v.id
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final VoucherSealing sealing;

    Vouchers(JdbcClient jdbc, JdbcTemplate template, VoucherSealing sealing) {
        this.jdbc = jdbc;
        this.template = template;
        this.sealing = sealing;
    }

    /// What of an agreement decides whether codes may be made for it.
    Optional<Offer> offer(UUID agreementId) {
        return jdbc.sql(
                        "select sponsor, binding, accepted_at is not null as accepted, ends_on from agreement where id = :id")
                .param("id", agreementId)
                .query(Offer.class)
                .optional();
    }

    void insert(UUID agreementId, VoucherKind kind, List<MintedVoucher> minted, Instant at) {
        template.batchUpdate("""
                insert into voucher (id, agreement_id, kind, code_hash, code_sealed, issued_at) values (?, ?, ?, ?, ?, ?)
                """, minted, INSERT_BATCH, (statement, voucher) -> {
            statement.setObject(1, voucher.id());
            statement.setObject(2, agreementId);
            statement.setString(3, kind.word());
            statement.setString(4, voucher.codeHash());
            statement.setBytes(5, voucher.codeSealed());
            statement.setTimestamp(6, Timestamp.from(at));
        });
    }

    Optional<VoucherView> findLocked(UUID id) {
        return jdbc.sql(SELECT + "where v.id = :id for update of v")
                .param("id", id)
                .query(this::view)
                .optional();
    }

    Optional<UUID> agreementOf(UUID id) {
        return jdbc.sql("select agreement_id from voucher where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    void revoke(UUID id, Instant at) {
        jdbc.sql("update voucher set revoked_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /// The oldest first.
    List<VoucherView> list(UUID agreementId, @Nullable UUID after, int limit) {
        return jdbc.sql(SELECT + """
                        where v.agreement_id = :agreement
                          and (cast(:after as uuid) is null or v.id > cast(:after as uuid))
                        order by v.id limit :limit
                        """)
                .param("agreement", agreementId)
                .param("after", after)
                .param("limit", limit)
                .query(this::view)
                .list();
    }

    private VoucherView view(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new VoucherView(
                id,
                row.getObject("agreement_id", UUID.class),
                row.getString("kind"),
                sealing.open(id, row.getBytes("code_sealed")),
                row.getObject("revoked_at") == null ? "active" : "revoked",
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                instant(row, "revoked_at"),
                row.getBoolean("used"),
                instant(row, "used_since"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    record Offer(String sponsor, String binding, boolean accepted, LocalDate endsOn) {

        boolean isOpenOn(LocalDate today) {
            return accepted && !today.isAfter(endsOn);
        }

        boolean allows(VoucherKind kind) {
            return kind == VoucherKind.UNIQUE || !binding.equals("unique-code");
        }
    }
}
