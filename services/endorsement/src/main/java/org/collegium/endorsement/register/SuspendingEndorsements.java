package org.collegium.endorsement.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.collegium.web.Audit;
import org.collegium.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Suspends endorsements and brings them back.
@Service
public class SuspendingEndorsements {

    private final Endorsements endorsements;
    private final RegisterQueries queries;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    SuspendingEndorsements(
            Endorsements endorsements,
            RegisterQueries queries,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.endorsements = endorsements;
        this.queries = queries;
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
        RegisterEvent.Suspended event = found.get().suspend(reason, Suspension.OFFICER, clock.instant());
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
        Optional<RegisterRefusal> refusal = found.get()
                .refusalToReinstate()
                .or(() -> queries.missesCondition(SealCode.typed(typedSeal).orElseThrow())
                        ? Optional.of(RegisterRefusal.CONDITION_MISSED)
                        : Optional.empty());
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

    /// Suspends the endorsement of a submission because a condition was missed; what has ended or is suspended stays.
    @Transactional(propagation = Propagation.MANDATORY)
    public void suspendForCondition(UUID submissionId) {
        endorsements
                .lockOf(submissionId)
                .filter(found -> found.refusalToSuspend(LocalDate.now(clock)).isEmpty())
                .ifPresent(
                        found -> told(found.suspend("A condition was missed.", Suspension.CONDITION, clock.instant())));
    }

    /// Ends the suspension that a missed condition brought about; one by an officer stays.
    @Transactional(propagation = Propagation.MANDATORY)
    public void liftForConditions(UUID submissionId) {
        endorsements
                .lockOf(submissionId)
                .filter(Endorsement::isSuspendedForConditions)
                .ifPresent(found -> told(found.reinstate("No condition is missed any more.", clock.instant())));
    }

    private void told(RegisterEvent event) {
        endorsements.flush();
        events.publishEvent(event);
    }

    private Optional<Endorsement> lock(String typedSeal) {
        return SealCode.typed(typedSeal).map(SealCode::text).flatMap(endorsements::lock);
    }

    private RegisterDecision entered(String seal) {
        return new RegisterDecision.Entered(queries.find(new SealCode(seal), LocalDate.now(clock), clock.getZone())
                .orElseThrow());
    }
}
