package org.collegium.corporate.redemption;

import java.time.LocalDate;
import java.util.UUID;

/// What a voucher offers: a seat of its agreement.
///
/// @param domainCovered whether the applicant's domain is one of the employer's
record Offer(
        UUID voucherId,
        String kind,
        UUID agreementId,
        String sponsor,
        String plan,
        String binding,
        boolean accepted,
        LocalDate startsOn,
        LocalDate endsOn,
        boolean domainCovered) {

    boolean isActiveOn(LocalDate today) {
        return accepted && !today.isBefore(startsOn) && !today.isAfter(endsOn);
    }

    boolean isForOnePerson() {
        return kind.equals("unique");
    }

    boolean asksForDomain() {
        return binding.equals("email-domain");
    }

    Offer whateverTheDomain() {
        return new Offer(voucherId, kind, agreementId, sponsor, plan, binding, accepted, startsOn, endsOn, true);
    }
}
