package org.collegium.corporate;

import java.time.LocalDate;
import java.util.UUID;
import org.collegium.contracts.membership.MembershipActivatedV1;
import org.collegium.contracts.membership.MembershipCancelledV1;
import org.collegium.contracts.membership.MembershipLapsedV1;
import org.collegium.contracts.membership.SeatRequestedV1;
import org.collegium.contracts.membership.SeatReturnedV1;

/// An applicant of a test, with the facts that membership would tell of them.
public record Applicant(UUID applicationId, UUID personId, UUID membershipId) {

    public static Applicant fresh() {
        return new Applicant(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    }

    /// The same person in another application.
    public Applicant applyingAgain() {
        return new Applicant(UUID.randomUUID(), personId, UUID.randomUUID());
    }

    public SeatRequestedV1 asks(String voucherHash) {
        return asks(voucherHash, "employed", "sample.example.org", true);
    }

    public SeatRequestedV1 asks(String voucherHash, String plan, String emailDomain, boolean emailVerified) {
        return new SeatRequestedV1(applicationId, personId, plan, voucherHash, emailDomain, emailVerified);
    }

    public SeatReturnedV1 returns() {
        return new SeatReturnedV1(applicationId, "reservation-expired");
    }

    /// For longer than any test.
    public MembershipActivatedV1 isActivated(UUID agreementId) {
        return isActivated(agreementId, LocalDate.of(2026, 1, 1), LocalDate.of(2126, 1, 1));
    }

    public MembershipActivatedV1 isActivated(UUID agreementId, LocalDate startsOn, LocalDate endsOn) {
        return new MembershipActivatedV1(
                membershipId,
                personId,
                "100001",
                "employed",
                startsOn,
                endsOn,
                "agreement",
                agreementId,
                "Sample County Council",
                applicationId,
                true);
    }

    public MembershipCancelledV1 cancels(LocalDate endsOn) {
        return new MembershipCancelledV1(membershipId, personId, endsOn, "member");
    }

    public MembershipCancelledV1 resignsNow(LocalDate today) {
        return new MembershipCancelledV1(membershipId, personId, today, "member", today.minusDays(1));
    }

    public MembershipLapsedV1 lapsed(LocalDate endsOn) {
        return new MembershipLapsedV1(membershipId, personId, endsOn);
    }
}
