package org.collegium.notifications.web;

import java.util.UUID;
import org.collegium.web.Cursor;
import org.jspecify.annotations.Nullable;

/// Lists here go on after an id.
final class Position {

    private Position() {}

    /// @throws Problem `invalid-fields` if the cursor is none of ours
    static @Nullable UUID of(@Nullable String cursor) {
        String position = Cursor.of(cursor).position();
        if (position == null) {
            return null;
        }
        try {
            return UUID.fromString(position);
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.notOurs();
        }
    }
}
