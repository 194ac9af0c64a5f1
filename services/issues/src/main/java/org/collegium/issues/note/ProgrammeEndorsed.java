package org.collegium.issues.note;

import java.time.LocalDate;
import java.util.UUID;

/// Endorsement says that a programme is on the public register.
public record ProgrammeEndorsed(
        UUID endorsementId, String seal, String scheme, String title, String provider, LocalDate startsOn) {}
