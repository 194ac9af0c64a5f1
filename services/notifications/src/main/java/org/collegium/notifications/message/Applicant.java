package org.collegium.notifications.message;

import java.time.LocalDate;

/// Somebody who is written to without being known here.
///
/// @param keptUntil the last day on which the address may be kept
public record Applicant(String givenName, String email, LocalDate keptUntil) {

    /// Neither the name nor the address gets into a log.
    @Override
    public String toString() {
        return "Applicant[…]";
    }
}
