package org.collegium.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where the next page begins; opaque to the caller. A controller takes it with `Cursor.of(cursor)`.
public record Cursor(@Nullable String position) {

    static Cursor after(String position) {
        return new Cursor(position);
    }

    /// Reads the `cursor` parameter; null is the beginning.
    ///
    /// @throws Problem `invalid-fields` if it is none of ours
    public static Cursor of(@Nullable String encoded) {
        if (encoded == null || encoded.isEmpty()) {
            return new Cursor(null);
        }
        try {
            return new Cursor(new String(Base64.getUrlDecoder().decode(encoded), UTF_8));
        } catch (IllegalArgumentException notOurs) {
            throw notOurs();
        }
    }

    /// The position in a list that goes by id; null at the beginning.
    ///
    /// @throws Problem `invalid-fields` if it is no id
    public @Nullable UUID id() {
        try {
            return position == null ? null : UUID.fromString(position);
        } catch (IllegalArgumentException noId) {
            throw notOurs();
        }
    }

    /// The refusal for a cursor that decodes but names no position of the list at hand.
    public static Problem notOurs() {
        return Problem.invalid(
                "cursor", "not-a-cursor", "Leave the cursor out, or send back the one that was given as next.");
    }

    String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.valueOf(position).getBytes(UTF_8));
    }

    /// Reads the `limit` parameter, null for the default.
    ///
    /// @throws Problem `invalid-fields` outside 1 … [Slice#MAX_LIMIT]
    public static int limit(@Nullable Integer limit) {
        if (limit == null) {
            return Slice.DEFAULT_LIMIT;
        }
        if (limit < 1 || limit > Slice.MAX_LIMIT) {
            throw Problem.invalid("limit", "out-of-range", "Ask for 1 to " + Slice.MAX_LIMIT + " items.");
        }
        return limit;
    }
}
