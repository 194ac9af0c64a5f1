package org.collegium.endorsement.submission;

import org.jspecify.annotations.Nullable;

/// What the register tells whoever wants to attend: what it is about, and where to book.
///
/// @param website starts with https:// or http://
public record Listing(
        @Nullable String description,
        @Nullable String website,
        @Nullable String email) {

    public static final Listing NONE = new Listing(null, null, null);
}
