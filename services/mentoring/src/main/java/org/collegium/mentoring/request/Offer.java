package org.collegium.mentoring.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
class Offer {

    private static final String OPEN = "open";

    @Id
    private UUID id;

    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "mentor_id")
    private UUID mentorId;

    @Column(name = "status")
    private String status;

    @Column(name = "offered_at")
    private Instant offeredAt;

    @Column(name = "remind_at")
    private Instant remindAt;

    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;

    @Column(name = "respond_by")
    private Instant respondBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    protected Offer() {}

    static Offer of(UUID id, UUID requestId, UUID mentorId, Instant at) {
        Offer offer = new Offer();
        offer.id = id;
        offer.requestId = requestId;
        offer.mentorId = mentorId;
        offer.status = OPEN;
        offer.offeredAt = at;
        offer.remindAt = Deadlines.reminder(at);
        offer.respondBy = at.plus(Deadlines.ANSWER);
        return offer;
    }

    RequestEvent made(UUID mentorPersonId) {
        return new RequestEvent.MentorOffered(requestId, id, mentorPersonId, respondBy);
    }

    boolean isReminderDue(Instant now) {
        return isOpen() && remindedAt == null && !now.isBefore(remindAt);
    }

    RequestEvent remind(UUID mentorPersonId, Instant now) {
        remindedAt = now;
        return new RequestEvent.ReminderDue(requestId, id, mentorPersonId, respondBy);
    }

    RequestEvent close(OfferOutcome outcome, UUID mentorPersonId, Instant now) {
        status = outcome.code();
        closedAt = now;
        return new RequestEvent.OfferClosed(requestId, id, mentorPersonId, outcome.code());
    }

    boolean isOpen() {
        return OPEN.equals(status);
    }

    boolean isAcceptedOffer() {
        return OfferOutcome.ACCEPTED.code().equals(status);
    }

    boolean isExpired(Instant now) {
        return OfferOutcome.EXPIRED.code().equals(status) || (isOpen() && !now.isBefore(respondBy));
    }

    UUID id() {
        return id;
    }

    UUID requestId() {
        return requestId;
    }

    UUID mentorId() {
        return mentorId;
    }

    Instant respondBy() {
        return respondBy;
    }
}
