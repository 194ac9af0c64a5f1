package org.collegium.corporate.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows agreements with their counted seats.
@Service
@Transactional(readOnly = true)
public class ReadingAgreements {

    // The counts come from one statement, so they are of one moment and always add up.
    private static final String SELECT = """
            select a.*,
                   array(select coalesce(a.organisation_id, m.organisation_id)
                         from (select) as one
                         left join organisation_group_member m on m.group_id = a.group_id order by 1) as organisations,
                   counts.reserved, counts.redeemed, codes.issued, codes.used,
                   (select count(*) from seat s where s.agreement_id = a.id and s.application_id is null) as free
            from agreement a
            cross join lateral (
                select count(*) filter (where r.status = 'reserved') as reserved,
                       count(*) filter (where r.status = 'redeemed') as redeemed
                from redemption r where r.agreement_id = a.id) as counts
            cross join lateral (
                select count(*) as issued, count(u.voucher_id) as used
                from voucher v left join voucher_in_use u on u.voucher_id = v.id
                where v.agreement_id = a.id and v.kind = 'unique' and v.revoked_at is null) as codes
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadingAgreements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Whose the agreement is, without its counts; empty if there is no such agreement.
    public Optional<Set<UUID>> buyers(UUID id) {
        List<UUID> buyers = jdbc.sql("""
                        select coalesce(a.organisation_id, m.organisation_id)
                        from agreement a left join organisation_group_member m on m.group_id = a.group_id
                        where a.id = :id
                        """)
                .param("id", id)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        return buyers.isEmpty() ? Optional.empty() : Optional.of(Set.copyOf(buyers));
    }

    public Optional<AgreementView> one(UUID id) {
        return jdbc.sql(SELECT + "where a.id = :id")
                .param("id", id)
                .query(this::view)
                .optional();
    }

    /// The newest first.
    ///
    /// @param of     only those of these organisations, null for all
    /// @param before only those with a smaller id, null for the first page
    public List<AgreementView> list(@Nullable Set<UUID> of, @Nullable UUID before, int limit) {
        return jdbc.sql(SELECT + """
                        where (:all
                               or a.organisation_id = any(cast(:of as uuid[]))
                               or a.group_id in (select m.group_id from organisation_group_member m
                                                 where m.organisation_id = any(cast(:of as uuid[]))))
                          and (cast(:before as uuid) is null or a.id < cast(:before as uuid))
                        order by a.id desc limit :limit
                        """)
                .param("all", of == null)
                .param(
                        "of",
                        of == null
                                ? new String[0]
                                : of.stream().map(UUID::toString).toArray(String[]::new))
                .param("before", before)
                .param("limit", limit)
                .query(this::view)
                .list();
    }

    private AgreementView view(ResultSet row, int n) throws SQLException {
        LocalDate startsOn = row.getObject("starts_on", LocalDate.class);
        LocalDate endsOn = row.getObject("ends_on", LocalDate.class);
        OffsetDateTime accepted = row.getObject("accepted_at", OffsetDateTime.class);
        Instant acceptedAt = accepted == null ? null : accepted.toInstant();
        int bought = row.getInt("seats");
        long price = row.getLong("price_per_seat_pence");
        return new AgreementView(
                row.getObject("id", UUID.class),
                AgreementStatus.on(LocalDate.now(clock), acceptedAt != null, startsOn, endsOn),
                row.getObject("quote_id", UUID.class),
                row.getObject("group_id", UUID.class),
                List.of((UUID[]) row.getArray("organisations").getArray()),
                row.getString("sponsor"),
                row.getString("plan"),
                price,
                price * bought,
                startsOn,
                endsOn,
                row.getString("purchase_order"),
                row.getString("binding"),
                acceptedAt,
                new SeatCounts(bought, row.getInt("reserved"), row.getInt("redeemed"), row.getInt("free")),
                new CodeCounts(row.getInt("issued"), row.getInt("used")));
    }
}
