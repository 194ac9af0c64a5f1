package org.collegium.issues.note;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Endorsement says that a programme is on the public register.
public record ProgrammeEndorsed(
        UUID endorsementId,
        String seal,
        String scheme,
        String title,
        @Nullable String provider,
        LocalDate startsOn) {}
