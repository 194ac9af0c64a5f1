package org.collegium.endorsement.web;

import java.util.UUID;
import org.collegium.web.Caller;
import org.collegium.web.Cursor;
import org.collegium.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Who acts, where only a person can; and which position a page begins at.
final class Acting {

    static final String OFFICERS_ONLY = "hasAnyRole('endorsement-officer', 'administrator')";

    private Acting() {}

    static UUID person(Caller caller) {
        if (caller.personId() == null) {
            throw new Problem(
                    HttpStatus.FORBIDDEN,
                    "not-a-person",
                    "Only a person can do this. Sign in as the person who is to act.");
        }
        return caller.personId();
    }

    /// Cursors of lists that go by id.
    static @Nullable UUID position(@Nullable String cursor) {
        String position = Cursor.of(cursor).position();
        if (position == null) {
            return null;
        }
        try {
            return UUID.fromString(position);
        } catch (IllegalArgumentException notAnId) {
            throw Cursor.notOurs();
        }
    }
}
