package org.collegium.endorsement.cpd;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An activity that a member notes: with a title, or with the seal of a programme in the register.
public record NoteActivity(
        @Nullable String title,
        @Nullable String seal,
        LocalDate heldOn,
        int minutes,
        @Nullable String reflection) {}
