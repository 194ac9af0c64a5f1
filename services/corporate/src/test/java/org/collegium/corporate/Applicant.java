package org.collegium.corporate;

import java.time.LocalDate;
import java.util.UUID;
import org.collegium.contracts.membership.MembershipActivatedV1;
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
        return new SeatRequestedV1(applicationId, personId, "employed", voucherHash, "sample.example.org", true);
    }

    public SeatReturnedV1 returns() {
        return new SeatReturnedV1(applicationId, "reservation-expired");
    }

    public MembershipActivatedV1 isActivated(UUID agreementId) {
        LocalDate today = LocalDate.of(2026, 1, 1);
        return new MembershipActivatedV1(
                membershipId,
                personId,
                "100001",
                "employed",
                today,
                today,
                "agreement",
                agreementId,
                "Sample County Council",
                applicationId,
                true);
    }
}
