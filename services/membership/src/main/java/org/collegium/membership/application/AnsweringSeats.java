package org.collegium.membership.application;

import java.time.Clock;
import java.time.LocalDate;
import org.collegium.membership.application.ApplicationEvent.SeatReturned;
import org.collegium.membership.member.Admission.AddressTaken;
import org.collegium.membership.member.Admission.Admitted;
import org.collegium.membership.member.AdmittingMembers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Membership's side of the conversation about a voucher's seat. Every answer may be asked for twice, late or
/// out of order: an application that is decided stays decided, and only an active one keeps its seat.
@Service
@Transactional
public class AnsweringSeats {

    private final Applications applications;
    private final AdmittingMembers admitting;
    private final GuessLimit guesses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnsweringSeats(
            Applications applications,
            AdmittingMembers admitting,
            GuessLimit guesses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.admitting = admitting;
        this.guesses = guesses;
        this.events = events;
        this.clock = clock;
    }

    /// A seat is held: take it or give it back.
    public void reserved(HeldSeat seat) {
        applications
                .lock(seat.application().value())
                .ifPresentOrElse(
                        application -> follow(application, application.offered(seat, LocalDate.now(clock))),
                        () -> giveBack(seat.application(), SeatReturn.APPLICATION_WITHDRAWN));
    }

    /// A seat is held that should be used by now: say whether it is.
    public void expired(ApplicationId id) {
        applications
                .lock(id.value())
                .ifPresentOrElse(
                        application -> follow(application, application.reservationExpired()),
                        () -> giveBack(id, SeatReturn.APPLICATION_WITHDRAWN));
    }

    /// There is no seat.
    public void refused(ApplicationId id, ApplicationRefusal reason) {
        applications
                .lock(id.value())
                .flatMap(application -> application.seatRefused(reason))
                .ifPresent(guesses::countFailure);
    }

    private void follow(Application application, SeatStep step) {
        switch (step) {
            case SeatStep.TakeSeat(var newcomer) -> {
                switch (admitting.admit(newcomer)) {
                    case Admitted admitted -> application.admitted(admitted);
                    case AddressTaken taken -> {
                        application.addressTaken(taken);
                        giveBack(application.id(), SeatReturn.ALREADY_A_MEMBER);
                    }
                }
            }
            case SeatStep.ReturnSeat(var reason) -> giveBack(application.id(), reason);
            case SeatStep.KeepSeat() -> {}
        }
    }

    private void giveBack(ApplicationId id, SeatReturn reason) {
        events.publishEvent(new SeatReturned(id, reason));
    }
}
