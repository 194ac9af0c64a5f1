package org.collegium.corporate.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.collegium.web.Audit;
import org.collegium.web.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Accepts agreements, once each, and makes their seats.
@Service
public class AcceptingAgreements {

    private final Agreements agreements;
    private final AgreementQueries queries;
    private final ReadingAgreements reading;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    AcceptingAgreements(
            Agreements agreements,
            AgreementQueries queries,
            ReadingAgreements reading,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.agreements = agreements;
        this.queries = queries;
        this.reading = reading;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public AcceptDecision accept(UUID agreementId, Caller caller) {
        Optional<Agreement> found = agreements.findLocked(agreementId);
        if (found.isEmpty()) {
            return new AcceptDecision.UnknownAgreement();
        }
        Agreement agreement = found.get();
        if (!agreement.isAccepted()) {
            if (agreement.isOverOn(LocalDate.now(clock))) {
                return new AcceptDecision.TooLate();
            }
            acceptNow(agreement, caller);
        }
        return new AcceptDecision.Accepted(reading.one(agreementId).orElseThrow());
    }

    private void acceptNow(Agreement agreement, Caller caller) {
        AgreementEvent accepted = agreement.accept(clock.instant(), queries.organisationsOf(agreement.id()));
        agreements.saveAndFlush(agreement);
        queries.insertSeats(agreement.id(), agreement.seats());
        events.publishEvent(accepted);
        audit.record(
                caller, "agreement-accepted", "agreement/" + agreement.id(), agreement.seats() + " seats were made.");
    }
}
