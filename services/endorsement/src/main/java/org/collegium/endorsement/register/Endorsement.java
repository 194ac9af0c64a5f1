package org.collegium.endorsement.register;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
class Endorsement {

    /// Practice and law move on: after two years a programme is looked at again.
    private static final Period TERM = Period.ofYears(2);

    @Id
    private UUID id;

    @Column(name = "submission_id")
    private UUID submissionId;

    @Column(name = "seal")
    private String seal;

    @Column(name = "scheme")
    private String scheme;

    @Column(name = "title")
    private String title;

    @Column(name = "provider")
    private String provider;

    @Column(name = "provider_kind")
    private String providerKind;

    @Column(name = "applicant_person_id")
    private UUID applicantPersonId;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "endorsed_at")
    private Instant endorsedAt;

    @ElementCollection
    @CollectionTable(name = "suspension", joinColumns = @JoinColumn(name = "endorsement_id"))
    @OrderColumn(name = "position")
    private List<Suspension> suspensions = new ArrayList<>();

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    protected Endorsement() {}

    /// An endorsement never begins before it was given, however long the reviews took.
    static Endorsement enter(UUID id, SealCode seal, EnterProgramme command, Instant at) {
        Endorsement endorsement = new Endorsement();
        endorsement.id = id;
        endorsement.seal = seal.text();
        endorsement.submissionId = command.submissionId();
        endorsement.scheme = command.scheme();
        endorsement.title = command.title();
        endorsement.provider = command.provider();
        endorsement.providerKind = command.providerKind();
        endorsement.applicantPersonId = command.applicantPersonId();
        endorsement.startsOn = firstDay(command.startsOn(), command.decidedOn());
        endorsement.endsOn = lastDay(endorsement.startsOn);
        endorsement.endorsedAt = at;
        return endorsement;
    }

    static LocalDate firstDay(LocalDate startsOn, LocalDate decidedOn) {
        return startsOn.isBefore(decidedOn) ? decidedOn : startsOn;
    }

    static LocalDate lastDay(LocalDate firstDay) {
        return firstDay.plus(TERM).minusDays(1);
    }

    RegisterEvent.Endorsed entered() {
        return new RegisterEvent.Endorsed(
                id, submissionId, seal, scheme, title, provider, providerKind, applicantPersonId, startsOn, endsOn);
    }

    Optional<RegisterRefusal> refusalToSuspend(LocalDate today) {
        if (today.isAfter(endsOn)) {
            return Optional.of(RegisterRefusal.ENDORSEMENT_ENDED);
        }
        return isSuspended() ? Optional.of(RegisterRefusal.ALREADY_SUSPENDED) : Optional.empty();
    }

    RegisterEvent.Suspended suspend(String reason, String cause, Instant at) {
        suspensions.add(new Suspension(at, reason, cause, null, null));
        return new RegisterEvent.Suspended(id, seal, title, applicantPersonId, cause);
    }

    Optional<RegisterRefusal> refusalToReinstate() {
        return isSuspended() ? Optional.empty() : Optional.of(RegisterRefusal.NOT_SUSPENDED);
    }

    RegisterEvent.Reinstated reinstate(@Nullable String reason, Instant at) {
        suspensions.set(suspensions.size() - 1, suspensions.getLast().ended(at, reason));
        return new RegisterEvent.Reinstated(id, seal, title, applicantPersonId);
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    boolean isSuspendedForConditions() {
        return isSuspended() && suspensions.getLast().cause().equals(Suspension.CONDITION);
    }

    boolean isSuspended() {
        return !suspensions.isEmpty() && suspensions.getLast().isOpen();
    }
}
