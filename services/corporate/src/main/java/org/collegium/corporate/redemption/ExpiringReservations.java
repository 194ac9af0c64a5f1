package org.collegium.corporate.redemption;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks membership what became of reservations whose time is over; the seats stay held.
@Service
public class ExpiringReservations {

    /// One transaction's worth: short enough not to hold up the answers that come meanwhile.
    public static final int BATCH = 200;

    private final Redemptions redemptions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExpiringReservations(Redemptions redemptions, ApplicationEventPublisher events, Clock clock) {
        this.redemptions = redemptions;
        this.events = events;
        this.clock = clock;
    }

    /// @return how many were asked about; as many as [#BATCH] means that there may be more
    @Transactional
    public int ask() {
        Instant now = clock.instant();
        List<Redemption> due = redemptions.due(now, now.plus(SeatPolicy.ASK_AGAIN_AFTER), BATCH);
        for (Redemption reservation : due) {
            events.publishEvent(new RedemptionEvent.ReservationExpired(
                    reservation.applicationId(), reservation.agreement(), reservation.seat()));
        }
        return due.size();
    }
}
