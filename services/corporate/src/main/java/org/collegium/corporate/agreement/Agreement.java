package org.collegium.corporate.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
class Agreement {

    @Id
    private UUID id;

    @Column(name = "quote_id")
    private UUID quoteId;

    @Column(name = "organisation_id")
    private @Nullable UUID organisationId;

    @Column(name = "group_id")
    private @Nullable UUID groupId;

    @Column(name = "sponsor")
    private String sponsor;

    @Column(name = "plan")
    private String plan;

    @Column(name = "seats")
    private int seats;

    @Column(name = "price_per_seat_pence")
    private long pricePerSeatPence;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "purchase_order")
    private @Nullable String purchaseOrder;

    @Column(name = "binding")
    private String binding;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    protected Agreement() {}

    static Agreement draft(UUID id, DraftAgreement command, QuotedTerms terms, Instant at) {
        Agreement agreement = new Agreement();
        agreement.id = id;
        agreement.quoteId = command.quoteId();
        agreement.organisationId = terms.organisationId();
        agreement.groupId = terms.groupId();
        agreement.sponsor = terms.sponsor();
        agreement.plan = terms.plan();
        agreement.seats = terms.seats();
        agreement.pricePerSeatPence = terms.pricePerSeatPence();
        agreement.startsOn = terms.startsOn();
        agreement.endsOn = terms.startsOn().plusMonths(terms.months()).minusDays(1);
        agreement.purchaseOrder = command.purchaseOrder();
        agreement.binding = command.binding().word();
        agreement.draftedAt = at;
        return agreement;
    }

    boolean isAccepted() {
        return acceptedAt != null;
    }

    boolean isOverOn(LocalDate today) {
        return today.isAfter(endsOn);
    }

    AgreementEvent.Accepted accept(Instant at, List<UUID> organisationIds) {
        if (isAccepted()) {
            throw new IllegalStateException("Agreement " + id + " was accepted before.");
        }
        acceptedAt = at;
        return new AgreementEvent.Accepted(id, organisationIds, plan, seats, pricePerSeatPence, startsOn, endsOn);
    }

    int seats() {
        return seats;
    }

    UUID id() {
        return id;
    }
}
