package org.collegium.membership.application;

import java.time.LocalDate;
import org.collegium.membership.member.Sponsorship;

/// A seat that an agreement holds for an application.
///
/// @param endsOn the agreement's last day, and the membership's
public record HeldSeat(ApplicationId application, Sponsorship sponsorship, LocalDate endsOn) {}
