package org.collegium.corporate.agreement;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AgreementQueries {

    private final JdbcClient jdbc;

    AgreementQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The quote's row stays locked, so that two drafts of one quote meet here and not at the constraint.
    Optional<QuotedTerms> quoted(UUID quoteId) {
        return jdbc.sql("""
                        select q.organisation_id, q.group_id, q.plan, q.seats, q.price_per_seat_pence, q.starts_on, q.months,
                               coalesce(g.name, case when o.unit is null then o.name else o.name || ', ' || o.unit end) as sponsor,
                               exists (select from agreement a where a.quote_id = q.id) as used
                        from quote q
                        left join organisation o on o.id = q.organisation_id
                        left join organisation_group g on g.id = q.group_id
                        where q.id = (select id from quote where id = :quote for update)
                        """).param("quote", quoteId).query(QuotedTerms.class).optional();
    }

    List<UUID> organisationsOf(UUID agreementId) {
        return jdbc.sql("""
                        select coalesce(a.organisation_id, m.organisation_id) as organisation
                        from agreement a left join organisation_group_member m on m.group_id = a.group_id
                        where a.id = :agreement order by organisation
                        """)
                .param("agreement", agreementId)
                .query((row, n) -> row.getObject("organisation", UUID.class))
                .list();
    }

    /// Makes the seats, all in one statement: at most 20,000 rows.
    void insertSeats(UUID agreementId, int seats) {
        String ids = Stream.generate(UuidCreator::getTimeOrderedEpoch)
                .limit(seats)
                .map(UUID::toString)
                .reduce(new StringBuilder(), (all, id) -> all.append(',').append(id), StringBuilder::append)
                .substring(1);
        jdbc.sql("""
                        insert into seat (id, agreement_id, number)
                        select id, :agreement, number
                        from unnest(cast('{' || :ids || '}' as uuid[])) with ordinality as made (id, number)
                        """).param("agreement", agreementId).param("ids", ids).update();
    }
}
