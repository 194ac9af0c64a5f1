package org.collegium.endorsement.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.collegium.endorsement.cpd.NoteActivity;
import org.collegium.web.PlainText;
import org.collegium.web.Problem;
import org.jspecify.annotations.Nullable;

/// What a member notes: an activity of their own with a title and `heldOn`, or one from the register with its seal and
/// `attendedOn`.
record CpdBody(
        @PlainText(max = MAX_TITLE, optional = true) @Nullable
        String title,

        @PlainText(max = MAX_SEAL, optional = true) @Nullable
        String seal,

        @Nullable LocalDate heldOn,
        @Nullable LocalDate attendedOn,
        @NotNull Integer minutes,

        @PlainText(max = MAX_REFLECTION, optional = true, multiline = true) @Nullable
        String reflection) {

    static final int MAX_TITLE = 200;
    static final int MAX_SEAL = 20;
    static final int MAX_REFLECTION = 5_000;

    NoteActivity command() {
        if (seal == null && title == null) {
            throw Problem.invalid("title", "required", "Say what you did, or send the seal of an endorsed programme.");
        }
        LocalDate day = seal == null || attendedOn == null ? heldOn : attendedOn;
        if (day == null) {
            throw Problem.invalid(seal == null ? "heldOn" : "attendedOn", "required", "Fill this in.");
        }
        return new NoteActivity(title, seal, day, minutes, reflection);
    }
}
