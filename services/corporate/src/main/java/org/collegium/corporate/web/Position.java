package org.collegium.corporate.web;

import java.util.UUID;
import org.collegium.web.Cursor;
import org.collegium.web.Problem;
import org.jspecify.annotations.Nullable;

/// Lists here go on from the id of the last item.
final class Position {

    private Position() {}

    static @Nullable UUID of(@Nullable String cursor) {
        String position = Cursor.of(cursor).position();
        try {
            return position == null ? null : UUID.fromString(position);
        } catch (IllegalArgumentException notOurs) {
            throw Problem.invalid(
                    "cursor", "not-a-cursor", "Leave the cursor out, or send back the one that was given as next.");
        }
    }
}
