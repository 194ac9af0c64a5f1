package org.collegium.members;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// Every fact leaves rows of its own, and whether a cancellation ends a term follows from their days and from when each
/// was told. So the same facts in any order leave the same terms.
@Repository
class TermRows {

    private final JdbcTemplate jdbc;

    TermRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void keepBegun(List<MembershipBegun> begun) {
        jdbc.batchUpdate(
                """
                INSERT INTO known_term AS known
                    (membership_id, starts_on, person_id, ends_on, agreement_id, first_told_at, told_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (membership_id, starts_on) DO UPDATE
                   SET first_told_at = least(known.first_told_at, excluded.first_told_at),
                       told_at = greatest(known.told_at, excluded.told_at),
                       ends_on = CASE WHEN excluded.told_at >= known.told_at
                                      THEN excluded.ends_on ELSE known.ends_on END,
                       agreement_id = CASE WHEN excluded.told_at >= known.told_at
                                           THEN excluded.agreement_id ELSE known.agreement_id END
                """,
                begun.stream()
                        .map(one -> new Object[] {
                            one.membershipId(),
                            one.startsOn(),
                            one.personId(),
                            one.endsOn(),
                            one.agreementId(),
                            at(one.toldAt()),
                            at(one.toldAt())
                        })
                        .toList());
    }

    void keepEnded(List<MembershipEnded> ended) {
        jdbc.batchUpdate(
                "INSERT INTO known_cancellation (membership_id, told_at, ends_on) VALUES (?, ?, ?)"
                        + " ON CONFLICT (membership_id, told_at) DO UPDATE SET ends_on = excluded.ends_on",
                ended.stream()
                        .map(one -> new Object[] {one.membershipId(), at(one.toldAt()), one.endsOn()})
                        .toList());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
