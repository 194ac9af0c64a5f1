package org.collegium.membership.member;

import java.time.Clock;
import java.time.LocalDate;
import org.collegium.web.Audit;
import org.collegium.web.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ends memberships early when somebody wants it, and announces those whose last day has passed.
@Service
@Transactional
public class EndingMemberships {

    /// Few enough for one short transaction; the next run takes the next.
    private static final int AT_ONCE = 500;

    private final Memberships memberships;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    EndingMemberships(Memberships memberships, ApplicationEventPublisher events, Audit audit, Clock clock) {
        this.audit = audit;
        this.memberships = memberships;
        this.events = events;
        this.clock = clock;
    }

    public Cancellation cancel(Caller caller, CancelMembership wish) {
        Cancellation answer = memberships
                .lockByPerson(wish.person().value())
                .map(membership -> membership.cancel(wish, LocalDate.now(clock), clock.instant()))
                .orElseGet(Cancellation.NoSuchMember::new);
        if (answer instanceof Cancellation.Cancelled(var event)) {
            events.publishEvent(event);
            audit.record(
                    caller,
                    "membership-cancelled",
                    "membership/" + event.membership().value(),
                    "The last day is " + event.endsOn() + ".");
        }
        return answer;
    }

    /// Looks often, so that a lapse is told soon after midnight and soon after a clock was moved. Nothing
    /// depends on it: who is entitled follows from the term.
    @Scheduled(fixedDelayString = "${collegium.membership.lapse-check:60s}")
    public void announceLapses() {
        memberships.claimLapsed(LocalDate.now(clock), AT_ONCE).stream()
                .map(Membership::announceLapse)
                .forEach(events::publishEvent);
    }
}
