package org.collegium.membership.application;

import java.time.LocalDate;

/// What an applicant has not paid.
///
/// @param planName  what was applied for, as it is read
/// @param declined  whether the last attempt was declined; else there was none
/// @param keptUntil the last day on which it can be paid
public record UnpaidFee(String planName, long pence, boolean declined, LocalDate keptUntil) {}
