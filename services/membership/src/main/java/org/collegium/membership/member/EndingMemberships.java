package org.collegium.membership.member;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.collegium.web.Audit;
import org.collegium.web.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ends the term of a membership early when somebody wants it, and announces those whose last day has passed.
@Service
@Transactional
public class EndingMemberships {

    /// Few enough for one short transaction; the next run takes the next.
    private static final int AT_ONCE = 500;

    private final MembershipTerms terms;
    private final Lapses lapses;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    EndingMemberships(
            MembershipTerms terms, Lapses lapses, ApplicationEventPublisher events, Audit audit, Clock clock) {
        this.audit = audit;
        this.terms = terms;
        this.lapses = lapses;
        this.events = events;
        this.clock = clock;
    }

    public Cancellation cancel(Caller caller, CancelMembership wish) {
        Optional<MembershipTerm> term = terms.lockLatest(wish.person().value());
        Cancellation answer = term.map(found -> found.cancel(wish, LocalDate.now(clock), clock.instant()))
                .orElseGet(Cancellation.NoSuchMember::new);
        term.ifPresent(terms::saveAndFlush);
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
        lapses.take(LocalDate.now(clock), AT_ONCE).forEach(events::publishEvent);
    }
}
