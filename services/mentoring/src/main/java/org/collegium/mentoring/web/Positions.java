package org.collegium.mentoring.web;

import java.util.UUID;
import org.collegium.web.Cursor;
import org.collegium.web.Problem;
import org.jspecify.annotations.Nullable;

/// Cursors of lists that go by id.
final class Positions {

    private Positions() {}

    static @Nullable UUID of(Cursor cursor) {
        String position = cursor.position();
        if (position == null) {
            return null;
        }
        try {
            return UUID.fromString(position);
        } catch (IllegalArgumentException notAnId) {
            throw Problem.invalid(
                    "cursor", "not-a-cursor", "Leave the cursor out, or send back the one that was given as next.");
        }
    }
}
