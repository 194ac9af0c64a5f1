package org.collegium.membership;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.collegium.contracts.corporate.ReservationExpiredV1;
import org.collegium.contracts.corporate.SeatRefusedV1;
import org.collegium.contracts.corporate.SeatReservedV1;
import org.collegium.contracts.corporate.SeatReservedV2;

/// What corporate says in tests about an agreement of Sample Council.
public record Seats(UUID agreementId, Clock clock) {

    public SeatReservedV1 reserved(UUID application) {
        return reserved(application, LocalDate.now(clock).plusMonths(7));
    }

    public SeatReservedV1 reserved(UUID application, LocalDate endsOn) {
        return new SeatReservedV1(
                application,
                agreementId,
                seatOf(application),
                "Sample Council",
                endsOn,
                clock.instant().plus(Duration.ofMinutes(15)));
    }

    public SeatReservedV2 reservedFor(String plan, UUID application) {
        return new SeatReservedV2(
                application,
                agreementId,
                seatOf(application),
                plan,
                "Sample Council",
                LocalDate.now(clock).plusMonths(7),
                clock.instant().plus(Duration.ofMinutes(15)));
    }

    public SeatRefusedV1 refused(UUID application, String code) {
        return new SeatRefusedV1(application, code);
    }

    public ReservationExpiredV1 expired(UUID application) {
        return new ReservationExpiredV1(application, agreementId, seatOf(application));
    }

    private static UUID seatOf(UUID application) {
        return new UUID(application.getLeastSignificantBits(), application.getMostSignificantBits());
    }
}
