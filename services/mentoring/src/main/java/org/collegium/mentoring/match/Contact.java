package org.collegium.mentoring.match;

import org.jspecify.annotations.Nullable;

/// How one of a pair wants to be reached by the other, beside messages here; both null for messages alone.
public record Contact(@Nullable String email, @Nullable String phone) {

    static final Contact MESSAGES_ONLY = new Contact(null, null);
}
