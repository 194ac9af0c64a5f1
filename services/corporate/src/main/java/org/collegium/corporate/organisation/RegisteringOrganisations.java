package org.collegium.corporate.organisation;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.collegium.web.Audit;
import org.collegium.web.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes employers and those who act for them known.
@Service
public class RegisteringOrganisations {

    private final Organisations organisations;
    private final Representatives representatives;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    RegisteringOrganisations(
            Organisations organisations,
            Representatives representatives,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.organisations = organisations;
        this.representatives = representatives;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /// @return the new organisation's id
    @Transactional
    public UUID register(RegisterOrganisation command, Caller caller) {
        Instant now = clock.instant();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Organisation organisation = organisations.saveAndFlush(Organisation.register(id, command, now));
        events.publishEvent(organisation.registered());
        audit.record(caller, "organisation-registered", "organisation/" + id, "The employer was registered.");
        appoint(id, command.representative(), caller);
        return id;
    }

    /// Lets one more person act for an employer that exists.
    ///
    /// @return the person's id, the same one for every employer they act for
    @Transactional
    public UUID appoint(UUID organisationId, AppointRepresentative person, Caller caller) {
        UUID representativeId = representatives.known(UuidCreator.getTimeOrderedEpoch(), person);
        if (representatives.appoint(organisationId, representativeId, clock.instant())) {
            events.publishEvent(new OrganisationEvent.RepresentativeAppointed(organisationId, representativeId));
            String detail = "Representative " + representativeId + " was appointed.";
            audit.record(caller, "representative-appointed", "organisation/" + organisationId, detail);
        }
        return representativeId;
    }
}
