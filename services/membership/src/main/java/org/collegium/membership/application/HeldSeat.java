package org.collegium.membership.application;

import java.time.LocalDate;
import org.collegium.membership.member.Sponsorship;
import org.jspecify.annotations.Nullable;

/// A seat that an agreement holds for an application.
///
/// @param endsOn the agreement's last day, and the membership's
/// @param plan   what the agreement pays for, and so what the membership is; null if the seat does not say
public record HeldSeat(
        ApplicationId application,
        Sponsorship sponsorship,
        LocalDate endsOn,
        @Nullable String plan) {

    /// One that does not say for which plan it is.
    public HeldSeat(ApplicationId application, Sponsorship sponsorship, LocalDate endsOn) {
        this(application, sponsorship, endsOn, null);
    }
}
