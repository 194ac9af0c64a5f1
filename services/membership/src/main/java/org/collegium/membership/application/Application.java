package org.collegium.membership.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.collegium.membership.application.ApplicationEvent.PaymentLeftUnfinished;
import org.collegium.membership.application.ApplicationEvent.SeatRequested;
import org.collegium.membership.member.Acquaintance;
import org.collegium.membership.member.Admission.AddressTaken;
import org.collegium.membership.member.Admission.Admitted;
import org.collegium.membership.member.NewMember;
import org.collegium.membership.member.Sponsorship;
import org.collegium.membership.member.Term;
import org.collegium.membership.person.MailAddress;
import org.collegium.membership.person.NewPerson;
import org.collegium.membership.person.PersonId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "application")
class Application {

    @Id
    private UUID id;

    @Column
    private UUID personId;

    @Embedded
    private Applicant applicant;

    @Column
    private String plan;

    @Column
    private long feePence;

    @Column
    private boolean voucher;

    @Column
    private @Nullable String voucherHash;

    @Column
    private @Nullable Long client;

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable ApplicationRefusal refusal;

    @Column
    private @Nullable UUID knownPersonId;

    @Column
    private @Nullable LocalDate memberUntil;

    @Column
    private boolean formerMember;

    @Column
    private @Nullable Instant paymentDueSince;

    @Column
    private @Nullable Instant paymentDeclinedAt;

    @Column
    private boolean reminderSettled;

    @Column
    private @Nullable UUID membershipId;

    @Column
    private @Nullable String membershipNumber;

    @Column
    private Instant createdAt;

    @Version
    private @Nullable Integer version;

    protected Application() {}

    /// An application that waits for the proof of its address.
    ///
    /// @param person      who the applicant becomes, if nobody has the address
    /// @param voucherHash the keyed hash of the voucher's code, or null if the applicant pays
    Application(
            ApplicationId id,
            PersonId person,
            ApplyForMembership said,
            long feePence,
            @Nullable String voucherHash,
            Instant now) {
        this.id = id.value();
        this.personId = person.value();
        this.applicant = new Applicant(said);
        this.plan = said.plan();
        this.feePence = feePence;
        this.voucher = voucherHash != null;
        this.voucherHash = voucherHash;
        this.client = voucher ? said.client().hash() : null;
        this.status = ApplicationStatus.AWAITING_EMAIL;
        this.createdAt = now;
    }

    /// The applicant reads the address's mail. Only now does it matter whose address it is.
    ///
    /// @return the request for a seat, if a voucher is to pay
    Optional<SeatRequested> emailProved(Acquaintance owner, Instant now) {
        if (!isEmailAwaited()) {
            return Optional.empty();
        }
        return switch (owner) {
            case Acquaintance.Stranger() -> goOn(now);
            case Acquaintance.Known(var person) -> {
                personId = person.value();
                yield goOn(now);
            }
            case Acquaintance.Belonged(var person) -> {
                personId = person.value();
                formerMember = true;
                yield goOn(now);
            }
            case Acquaintance.Belongs(var person, var until) -> {
                isMember(person, until);
                yield Optional.empty();
            }
        };
    }

    private Optional<SeatRequested> goOn(Instant now) {
        if (voucherHash == null) {
            status = ApplicationStatus.AWAITING_PAYMENT;
            paymentDueSince = now;
            return Optional.empty();
        }
        String hash = voucherHash;
        voucherHash = null;
        status = ApplicationStatus.AWAITING_VOUCHER;
        return Optional.of(new SeatRequested(id(), new PersonId(personId), plan, hash, email()));
    }

    /// What to do about a seat that is held for this application.
    SeatStep offered(HeldSeat seat, LocalDate today) {
        if (status == ApplicationStatus.ACTIVE) {
            return new SeatStep.KeepSeat();
        }
        if (status != ApplicationStatus.AWAITING_VOUCHER) {
            return new SeatStep.ReturnSeat(
                    knownPersonId == null ? SeatReturn.APPLICATION_WITHDRAWN : SeatReturn.ALREADY_A_MEMBER);
        }
        if (seat.endsOn().isBefore(today)) {
            refuse(ApplicationRefusal.AGREEMENT_NOT_ACTIVE);
            return new SeatStep.ReturnSeat(SeatReturn.APPLICATION_WITHDRAWN);
        }
        String covered = seat.plan() == null ? plan : seat.plan();
        return new SeatStep.TakeSeat(newcomer(covered, new Term(today, seat.endsOn()), seat.sponsorship()));
    }

    /// What to do about a seat that was not taken in time.
    SeatStep reservationExpired() {
        if (status == ApplicationStatus.ACTIVE) {
            return new SeatStep.KeepSeat();
        }
        if (status == ApplicationStatus.AWAITING_VOUCHER) {
            refuse(ApplicationRefusal.RESERVATION_EXPIRED);
        }
        return new SeatStep.ReturnSeat(SeatReturn.RESERVATION_EXPIRED);
    }

    /// No seat. Too late for an application that is decided.
    ///
    /// @return the client to count a failed guess for, if the code was one
    Optional<ClientNetwork> seatRefused(ApplicationRefusal reason) {
        if (status != ApplicationStatus.AWAITING_VOUCHER) {
            return Optional.empty();
        }
        Optional<ClientNetwork> guesser =
                reason == ApplicationRefusal.VOUCHER_UNKNOWN ? voucherSender() : Optional.empty();
        refuse(reason);
        return guesser;
    }

    /// Where the voucher's code was sent from, until the application is decided.
    Optional<ClientNetwork> voucherSender() {
        return Optional.ofNullable(client).map(ClientNetwork::new);
    }

    boolean isEmailAwaited() {
        return status == ApplicationStatus.AWAITING_EMAIL;
    }

    boolean isPaymentDue() {
        return status == ApplicationStatus.AWAITING_PAYMENT;
    }

    void paymentDeclined(Instant now) {
        paymentDeclinedAt = now;
    }

    /// The applicant has left the payment for long enough. It is asked once, whatever comes of it.
    ///
    /// @param owner        who has the address now: with a membership that runs there is nothing to pay
    /// @param appliedAgain whether the applicant has gone on with another application since
    Optional<PaymentLeftUnfinished> paymentLeft(
            Acquaintance owner, boolean appliedAgain, String planName, LocalDate keptUntil) {
        boolean unsettled = isPaymentDue() && !reminderSettled;
        reminderSettled |= unsettled;
        if (!unsettled || owner instanceof Acquaintance.Belongs || appliedAgain) {
            return Optional.empty();
        }
        return Optional.of(new PaymentLeftUnfinished(
                id(),
                new PersonId(personId),
                applicant.name(),
                email(),
                new UnpaidFee(planName, feePence, paymentDeclinedAt != null, keptUntil)));
    }

    NewMember payingMember(LocalDate today) {
        return newcomer(plan, Term.yearFrom(today), null);
    }

    void admitted(Admitted admitted) {
        status = ApplicationStatus.ACTIVE;
        // Who applied turns out to be somebody the College came to know meanwhile.
        personId = admitted.person().value();
        membershipId = admitted.membership().value();
        membershipNumber = admitted.number().value();
        formerMember = admitted.again();
        client = null;
    }

    /// Another application of this address became a membership first.
    void addressTaken(AddressTaken taken) {
        isMember(taken.owner(), taken.until());
    }

    private void isMember(PersonId person, LocalDate until) {
        knownPersonId = person.value();
        memberUntil = until;
        formerMember = false;
        refuse(ApplicationRefusal.ALREADY_A_MEMBER);
    }

    MailAddress email() {
        return applicant.email();
    }

    ApplicationId id() {
        return new ApplicationId(id);
    }

    long feePence() {
        return feePence;
    }

    Instant createdAt() {
        return createdAt;
    }

    ApplicationView view() {
        return new ApplicationView(
                id(),
                status,
                plan,
                membershipNumber,
                formerMember,
                isPaymentDue() ? feePence : null,
                paymentDeclinedAt != null,
                refusal,
                memberUntil);
    }

    private void refuse(ApplicationRefusal reason) {
        status = ApplicationStatus.REFUSED;
        refusal = reason;
        client = null;
        voucherHash = null;
    }

    private NewMember newcomer(String covered, Term term, @Nullable Sponsorship sponsorship) {
        NewPerson person = new NewPerson(new PersonId(personId), applicant.name(), email(), applicant.registration());
        return new NewMember(person, covered, term, sponsorship, id, null, applicant.wantsMagazine());
    }
}
