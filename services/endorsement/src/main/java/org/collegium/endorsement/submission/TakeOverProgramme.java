package org.collegium.endorsement.submission;

import java.time.LocalDate;
import java.util.UUID;

/// A programme that was endorsed before this register was kept.
///
/// @param decidedOn the day of that decision
public record TakeOverProgramme(
        String scheme, WriteSubmission programme, UUID applicantPersonId, LocalDate decidedOn) {}
