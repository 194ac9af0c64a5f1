package org.collegium.corporate.redemption;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of one application for a seat, and what each word about it changes.
///
/// @param membershipId what the application became, once that is known
/// @param startsOn     the membership's first day; null of those that became members before it was kept
/// @param seatUntil    the last day on which the membership needs the seat; null as startsOn
record Redemption(
        UUID applicationId,
        RedemptionStatus status,
        @Nullable UUID agreementId,
        @Nullable UUID seatId,
        @Nullable UUID membershipId,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate seatUntil,
        @Nullable String releaseReason) {

    static final String MEMBER_LEFT = "member-left";

    /// @throws NullPointerException before the request was answered
    UUID agreement() {
        return Objects.requireNonNull(agreementId, "agreementId");
    }

    /// @throws NullPointerException unless reserved or redeemed
    UUID seat() {
        return Objects.requireNonNull(seatId, "seatId");
    }

    /// The application has become a membership.
    RedemptionStep activated(SeatUse use) {
        return switch (status) {
            case AWAITED -> new RedemptionStep.NoteActivation(use);
            case RESERVED -> new RedemptionStep.Redeem(use);
            case REDEEMED ->
                use.membershipId().equals(membershipId) && !use.until().equals(seatUntil)
                        ? new RedemptionStep.Hold(use)
                        : new RedemptionStep.Keep();
            // Released after it was redeemed: the member has left, and the fact comes once more.
            case RELEASED -> membershipId == null ? new RedemptionStep.RedeemAgain(use) : new RedemptionStep.Keep();
            case REFUSED ->
                new RedemptionStep.Contradiction("Membership " + use.membershipId() + " was activated on application "
                        + applicationId + ", which was refused a seat.");
        };
    }

    /// The application will not become a membership.
    RedemptionStep returned(String reason) {
        return switch (status) {
            case AWAITED -> new RedemptionStep.NoteReturn(reason);
            case RESERVED -> new RedemptionStep.Release(reason);
            case REDEEMED, RELEASED, REFUSED -> new RedemptionStep.Keep();
        };
    }

    /// The membership ends: it needs the seat no longer than to that day. The end of an earlier term changes nothing.
    RedemptionStep ends(MembershipEnd end) {
        UUID membership = membershipId;
        LocalDate until = end.seatUntil();
        if (membership == null || !isOfThisTerm(end)) {
            return new RedemptionStep.Keep();
        }
        return switch (status) {
            case AWAITED, REDEEMED, RELEASED ->
                seatUntil == null || until.isBefore(seatUntil)
                        ? new RedemptionStep.Hold(new SeatUse(membership, startsOn, until))
                        : new RedemptionStep.Keep();
            case RESERVED, REFUSED -> new RedemptionStep.Keep();
        };
    }

    /// A day has begun.
    RedemptionStep dayBegins(LocalDate today) {
        return status == RedemptionStatus.REDEEMED && seatUntil != null && seatUntil.isBefore(today)
                ? new RedemptionStep.Release(MEMBER_LEFT)
                : new RedemptionStep.Keep();
    }

    /// Whether it gave the seat back before its request for one came.
    boolean isReturnedEarly() {
        return status == RedemptionStatus.AWAITED && membershipId == null && releaseReason != null;
    }

    private boolean isOfThisTerm(MembershipEnd end) {
        return startsOn == null || !end.endsOn().isBefore(startsOn);
    }
}
