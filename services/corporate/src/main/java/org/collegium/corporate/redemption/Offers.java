package org.collegium.corporate.redemption;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Offers {

    private final JdbcClient jdbc;

    Offers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What the code with this hash offers to an applicant of this domain; nothing if it is revoked.
    Optional<Offer> find(String voucherHash, String emailDomain) {
        return jdbc.sql("""
                        select v.id as voucher_id, v.kind, a.id as agreement_id, a.sponsor, a.plan, a.binding,
                               a.accepted_at is not null as accepted, a.starts_on, a.ends_on,
                               a.binding = 'email-domain' and exists (
                                   select from organisation_email_domain d
                                   where d.domain = :domain
                                     and (d.organisation_id = a.organisation_id
                                          or d.organisation_id in (select m.organisation_id from organisation_group_member m
                                                                   where m.group_id = a.group_id))) as domain_covered
                        from voucher v join agreement a on a.id = v.agreement_id
                        where v.code_hash = :hash and v.revoked_at is null
                        """)
                .param("hash", voucherHash)
                .param("domain", emailDomain)
                .query(Offer.class)
                .optional();
    }

    /// What is taken already; holds others back who ask for the same person, or with the same code for one person,
    /// so that the answer is true until the transaction ends.
    SeatsTaken lockedSeatsTaken(Offer offer, UUID personId) {
        holdOthersBack(personId);
        if (offer.isForOnePerson()) {
            holdOthersBack(offer.voucherId());
        }
        return jdbc.sql("""
                        select exists (select from redemption where person_id = :person and agreement_id = :agreement
                                       and status in ('reserved', 'redeemed')) as person_has_seat,
                               exists (select from redemption where spent_voucher_id = :voucher) as code_spent
                        """)
                .param("person", personId)
                .param("agreement", offer.agreementId())
                .param("voucher", offer.voucherId())
                .query(SeatsTaken.class)
                .single();
    }

    /// Whether the code, if it is for one person, holds a seat; read without holding anybody back.
    boolean isSpent(Offer offer) {
        return jdbc.sql("select exists (select from redemption where spent_voucher_id = :voucher)")
                .param("voucher", offer.voucherId())
                .query(Boolean.class)
                .single();
    }

    private void holdOthersBack(UUID subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(cast(:subject as text), 0)) is null")
                .param("subject", subject)
                .query(Boolean.class)
                .single();
    }
}
