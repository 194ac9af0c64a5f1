package org.collegium.endorsement.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.collegium.web.Audit;
import org.collegium.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Suspends endorsements and brings them back.
@Service
public class SuspendingEndorsements {

    private final Endorsements endorsements;
    private final RegisterBook book;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    SuspendingEndorsements(
            Endorsements endorsements, RegisterBook book, ApplicationEventPublisher events, Audit audit, Clock clock) {
        this.endorsements = endorsements;
        this.book = book;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public RegisterDecision suspend(String typedSeal, String reason, Caller officer) {
        Optional<Endorsement> found = lock(typedSeal);
        if (found.isEmpty()) {
            return new RegisterDecision.Refused(RegisterRefusal.UNKNOWN_SEAL);
        }
        Optional<RegisterRefusal> refusal = found.get().refusalToSuspend(LocalDate.now(clock));
        if (refusal.isPresent()) {
            return new RegisterDecision.Refused(refusal.get());
        }
        RegisterEvent.Suspended event = found.get().suspend(reason, clock.instant());
        endorsements.flush();
        events.publishEvent(event);
        audit.record(officer, "endorsement-suspended", "endorsement/" + event.seal(), reason);
        return entered(event.seal());
    }

    @Transactional
    public RegisterDecision reinstate(String typedSeal, @Nullable String reason, Caller officer) {
        Optional<Endorsement> found = lock(typedSeal);
        if (found.isEmpty()) {
            return new RegisterDecision.Refused(RegisterRefusal.UNKNOWN_SEAL);
        }
        Optional<RegisterRefusal> refusal = found.get().refusalToReinstate();
        if (refusal.isPresent()) {
            return new RegisterDecision.Refused(refusal.get());
        }
        RegisterEvent.Reinstated event = found.get().reinstate(reason, clock.instant());
        endorsements.flush();
        events.publishEvent(event);
        String why = reason == null ? "The suspension was lifted." : reason;
        audit.record(officer, "endorsement-reinstated", "endorsement/" + event.seal(), why);
        return entered(event.seal());
    }

    private Optional<Endorsement> lock(String typedSeal) {
        return SealCode.typed(typedSeal).map(SealCode::text).flatMap(endorsements::lock);
    }

    private RegisterDecision entered(String seal) {
        return new RegisterDecision.Entered(book.find(new SealCode(seal), LocalDate.now(clock), clock.getZone())
                .orElseThrow());
    }
}
