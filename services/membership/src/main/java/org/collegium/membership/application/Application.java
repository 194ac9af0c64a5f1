package org.collegium.membership.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.collegium.membership.application.ApplicationEvent.DuplicateReceived;
import org.collegium.membership.application.ApplicationEvent.SeatRequested;
import org.collegium.membership.member.Admission.Admitted;
import org.collegium.membership.member.NewMember;
import org.collegium.membership.member.Sponsorship;
import org.collegium.membership.member.Term;
import org.collegium.membership.person.MailAddress;
import org.collegium.membership.person.NewPerson;
import org.collegium.membership.person.PersonId;
import org.collegium.membership.person.PersonName;
import org.collegium.membership.person.Registration;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "application")
class Application {

    @Id
    private UUID id;

    @Column
    private UUID personId;

    @Column
    private String givenName;

    @Column
    private String familyName;

    @Column
    private String email;

    @Column
    private String plan;

    @Column
    private long feePence;

    @Column
    private @Nullable String regulator;

    @Column
    private @Nullable String registrationNumber;

    @Column
    private boolean magazine;

    @Column
    private String consentWording;

    @Column
    private boolean voucher;

    @Column
    private @Nullable Long client;

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable SeatRefusal refusal;

    @Column
    private @Nullable UUID knownPersonId;

    @Column
    private boolean ownerTold;

    @Column
    private boolean paymentDeclined;

    @Column
    private @Nullable UUID membershipId;

    @Column
    private @Nullable String membershipNumber;

    @Column
    private Instant createdAt;

    @Version
    private @Nullable Integer version;

    protected Application() {}

    /// @param owner the member whom the address belongs to already, if any
    Application(
            ApplicationId id,
            PersonId person,
            ApplyForMembership said,
            long feePence,
            Optional<PersonId> owner,
            Instant now) {
        this.id = id.value();
        this.personId = person.value();
        this.givenName = said.name().given();
        this.familyName = said.name().family();
        this.email = said.email().value();
        this.plan = said.plan();
        this.feePence = feePence;
        Registration registration = said.registration();
        this.regulator = registration == null ? null : registration.regulator();
        this.registrationNumber = registration == null ? null : registration.number();
        this.magazine = said.magazine();
        this.consentWording = ConsentWording.CURRENT;
        this.voucher = said.voucher() != null;
        this.client = voucher ? said.client().hash() : null;
        this.status = voucher ? ApplicationStatus.AWAITING_VOUCHER : ApplicationStatus.AWAITING_PAYMENT;
        this.knownPersonId = owner.map(PersonId::value).orElse(null);
        this.createdAt = now;
    }

    /// What a new application with a voucher tells: it asks for a seat, unless its address is known. Either way
    /// one fact, so that both take the same time.
    ApplicationEvent presentVoucher(String voucherHash) {
        if (knownPersonId == null) {
            return new SeatRequested(id(), new PersonId(personId), plan, voucherHash, new MailAddress(email));
        }
        ownerTold = true;
        return new DuplicateReceived(id(), new PersonId(knownPersonId));
    }

    /// Deals with an application whose address was known from the start.
    List<ApplicationEvent> screen() {
        if (status == ApplicationStatus.AWAITING_VOUCHER) {
            status = ApplicationStatus.AWAITING_REVIEW;
            client = null;
        }
        return tellOwner();
    }

    /// What to do about a seat that is held for this application.
    SeatStep offered(HeldSeat seat, LocalDate today) {
        if (status == ApplicationStatus.ACTIVE) {
            return new SeatStep.KeepSeat();
        }
        if (status != ApplicationStatus.AWAITING_VOUCHER) {
            return new SeatStep.ReturnSeat(
                    status == ApplicationStatus.AWAITING_REVIEW
                            ? SeatReturn.ALREADY_A_MEMBER
                            : SeatReturn.APPLICATION_WITHDRAWN);
        }
        if (seat.endsOn().isBefore(today)) {
            refuse(SeatRefusal.AGREEMENT_NOT_ACTIVE);
            return new SeatStep.ReturnSeat(SeatReturn.APPLICATION_WITHDRAWN);
        }
        return new SeatStep.TakeSeat(newcomer(new Term(today, seat.endsOn()), seat.sponsorship()));
    }

    /// What to do about a seat that was not taken in time.
    SeatStep reservationExpired() {
        if (status == ApplicationStatus.ACTIVE) {
            return new SeatStep.KeepSeat();
        }
        if (status == ApplicationStatus.AWAITING_VOUCHER) {
            refuse(SeatRefusal.RESERVATION_EXPIRED);
        }
        return new SeatStep.ReturnSeat(SeatReturn.RESERVATION_EXPIRED);
    }

    /// No seat. Too late for an application that is decided.
    ///
    /// @return the client to count a failed guess for, if the code was one
    Optional<ClientNetwork> seatRefused(SeatRefusal reason) {
        if (status != ApplicationStatus.AWAITING_VOUCHER) {
            return Optional.empty();
        }
        Optional<ClientNetwork> guesser = reason == SeatRefusal.VOUCHER_UNKNOWN
                ? Optional.ofNullable(client).map(ClientNetwork::new)
                : Optional.empty();
        refuse(reason);
        return guesser;
    }

    boolean isPaymentDue() {
        return status == ApplicationStatus.AWAITING_PAYMENT;
    }

    boolean isAddressKnown() {
        return knownPersonId != null;
    }

    void paymentDeclined() {
        paymentDeclined = true;
    }

    NewMember payingMember(LocalDate today) {
        return newcomer(Term.yearFrom(today), null);
    }

    void admitted(Admitted admitted) {
        status = ApplicationStatus.ACTIVE;
        // Who applied turns out to be somebody the College came to know meanwhile.
        personId = admitted.person().value();
        membershipId = admitted.membership().value();
        membershipNumber = admitted.number().value();
        client = null;
    }

    /// Somebody else's membership has this address: the office decides, and its owner hears of it once.
    List<ApplicationEvent> addressTaken(PersonId owner) {
        knownPersonId = owner.value();
        status = ApplicationStatus.AWAITING_REVIEW;
        client = null;
        return tellOwner();
    }

    ApplicationId id() {
        return new ApplicationId(id);
    }

    long feePence() {
        return feePence;
    }

    Optional<PersonId> knownPerson() {
        return Optional.ofNullable(knownPersonId).map(PersonId::new);
    }

    ApplicationView view() {
        return new ApplicationView(
                id(), status, membershipNumber, isPaymentDue() ? feePence : null, paymentDeclined, refusal);
    }

    private List<ApplicationEvent> tellOwner() {
        if (ownerTold || knownPersonId == null) {
            return List.of();
        }
        ownerTold = true;
        return List.of(new DuplicateReceived(id(), new PersonId(knownPersonId)));
    }

    private void refuse(SeatRefusal reason) {
        status = ApplicationStatus.REFUSED;
        refusal = reason;
        client = null;
    }

    private NewMember newcomer(Term term, @Nullable Sponsorship sponsorship) {
        Registration registration = registrationNumber == null ? null : new Registration(regulator, registrationNumber);
        NewPerson person = new NewPerson(
                new PersonId(personId), new PersonName(givenName, familyName), new MailAddress(email), registration);
        return new NewMember(person, plan, term, sponsorship, id, null, magazine);
    }
}
