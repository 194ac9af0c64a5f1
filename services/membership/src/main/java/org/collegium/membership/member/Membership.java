package org.collegium.membership.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.collegium.membership.member.MembershipEvent.MembershipLapsed;
import org.collegium.membership.person.PersonId;
import org.jspecify.annotations.Nullable;

/// What may still happen to a membership that is there; new ones are written by [MembershipInserts].
@Entity
@Table(name = "membership")
class Membership {

    @Id
    private UUID id;

    @Column
    private UUID personId;

    @Column
    private LocalDate startsOn;

    @Column
    private LocalDate endsOn;

    @Column
    private @Nullable Instant cancelledAt;

    @Column
    private @Nullable String cancelledReason;

    @Column
    private boolean lapseAnnounced;

    @Version
    private @Nullable Integer version;

    protected Membership() {}

    /// Ends the membership on a day from today to the day it ends anyway; that day is still a member's.
    Cancellation cancel(CancelMembership wish, LocalDate today, Instant now) {
        if (cancelledAt != null || status(today) != MembershipStatus.ACTIVE) {
            return new Cancellation.NothingToCancel();
        }
        LocalDate lastDay = wish.endsOn() == null ? today : wish.endsOn();
        if (lastDay.isBefore(today) || lastDay.isAfter(endsOn)) {
            return new Cancellation.DayOutsideTerm(today, endsOn);
        }
        endsOn = lastDay;
        cancelledAt = now;
        cancelledReason = wish.reason();
        return new Cancellation.Cancelled(new MembershipEvent.MembershipCancelled(
                new MembershipId(id), new PersonId(personId), lastDay, wish.by()));
    }

    MembershipLapsed announceLapse() {
        lapseAnnounced = true;
        return new MembershipLapsed(new MembershipId(id), new PersonId(personId), endsOn);
    }

    private MembershipStatus status(LocalDate today) {
        return MembershipStatus.on(today, new Term(startsOn, endsOn), cancelledAt != null);
    }
}
