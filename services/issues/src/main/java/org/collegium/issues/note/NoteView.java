package org.collegium.issues.note;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A note for the next issue.
///
/// @param id   the endorsement's
/// @param seal under which the programme is found in the public register
public record NoteView(
        UUID id,
        String seal,
        String scheme,
        String title,
        @Nullable String provider,
        LocalDate startsOn,
        Instant notedAt) {}
