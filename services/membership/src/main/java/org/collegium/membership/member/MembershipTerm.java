package org.collegium.membership.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One time of belonging, which somebody may end early; new ones are written by [TermInserts].
@Entity
@Table(name = "membership_term")
class MembershipTerm {

    @Id
    private UUID id;

    @Column
    private UUID membershipId;

    @Column
    private LocalDate startsOn;

    @Column
    private LocalDate endsOn;

    @Column
    private @Nullable Instant cancelledAt;

    @Column
    private @Nullable String cancelledReason;

    @Version
    private @Nullable Integer version;

    protected MembershipTerm() {}

    /// Ends the term on a day from today to the day it ends anyway; that day is still a member's.
    Cancellation cancel(CancelMembership wish, LocalDate today, Instant now) {
        if (cancelledAt != null || status(today) != MembershipStatus.ACTIVE) {
            return new Cancellation.NothingToCancel();
        }
        LocalDate lastDay = wish.leaving().lastDay(today, endsOn);
        if (lastDay.isBefore(today) || lastDay.isAfter(endsOn)) {
            return new Cancellation.DayOutsideTerm(today, endsOn);
        }
        endsOn = lastDay;
        cancelledAt = now;
        cancelledReason = wish.reason();
        return new Cancellation.Cancelled(new MembershipEvent.MembershipCancelled(
                new MembershipId(membershipId),
                wish.person(),
                lastDay,
                wish.by(),
                wish.leaving().isAtOnce()));
    }

    private MembershipStatus status(LocalDate today) {
        return MembershipStatus.on(today, new Term(startsOn, endsOn), cancelledAt != null);
    }
}
