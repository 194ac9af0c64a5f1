package org.collegium.notifications.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// One term of a membership.
///
/// @param endsOn   the last usable day
/// @param magazine whether the person asked for the magazine mails on joining
public record Term(
        UUID membershipId, UUID personId, LocalDate startsOn, LocalDate endsOn, boolean magazine, Instant toldAt) {}
