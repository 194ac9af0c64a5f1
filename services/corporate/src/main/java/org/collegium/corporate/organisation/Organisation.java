package org.collegium.corporate.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
class Organisation {

    @Id
    private UUID id;

    @Column(name = "name")
    private String name;

    @Column(name = "unit")
    private @Nullable String unit;

    @Column(name = "social_workers")
    private int socialWorkers;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "organisation_email_domain", joinColumns = @JoinColumn(name = "organisation_id"))
    @Column(name = "domain")
    private Set<String> emailDomains = new TreeSet<>();

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    protected Organisation() {}

    static Organisation register(UUID id, RegisterOrganisation command, Instant at) {
        Organisation organisation = new Organisation();
        organisation.id = id;
        organisation.name = command.name();
        organisation.unit = command.unit();
        organisation.socialWorkers = command.socialWorkers();
        organisation.registeredAt = at;
        command.emailDomains().forEach(domain -> organisation.emailDomains.add(domain.toLowerCase(Locale.ROOT)));
        return organisation;
    }

    OrganisationEvent.Registered registered() {
        return new OrganisationEvent.Registered(id, name, unit, socialWorkers, List.copyOf(emailDomains));
    }
}
