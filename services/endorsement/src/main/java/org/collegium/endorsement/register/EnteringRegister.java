package org.collegium.endorsement.register;

import com.github.f4b6a3.uuid.UuidCreator;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Enters endorsed programmes in the register, each with a seal of its own.
@Service
public class EnteringRegister {

    private final Endorsements endorsements;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    EnteringRegister(Endorsements endorsements, ApplicationEventPublisher events, Clock clock) {
        this.endorsements = endorsements;
        this.events = events;
        this.clock = clock;
    }

    /// The last day of the endorsement that this programme would have.
    public LocalDate lastDay(EnterProgramme command) {
        return Endorsement.lastDay(Endorsement.firstDay(command.startsOn(), command.decidedOn()));
    }

    @Transactional
    public void enter(EnterProgramme command) {
        SealCode seal = SealCode.of(
                random.ints(SealCode.LENGTH, 0, SealCode.ALPHABET.length()).toArray());
        Endorsement endorsement = Endorsement.enter(UuidCreator.getTimeOrderedEpoch(), seal, command, clock.instant());
        endorsements.saveAndFlush(endorsement);
        events.publishEvent(endorsement.entered());
    }
}
