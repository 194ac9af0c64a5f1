package org.collegium.endorsement.cpd;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What an entry should have said.
///
/// @param title of an own activity; an entry from the register keeps the title it has there
public record CorrectEntry(@Nullable String title, LocalDate heldOn, int minutes) {}
