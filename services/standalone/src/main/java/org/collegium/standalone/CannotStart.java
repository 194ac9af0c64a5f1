package org.collegium.standalone;

import org.jspecify.annotations.Nullable;

/// Why the platform does not start, said to the person who started it; its message says what to do.
public final class CannotStart extends RuntimeException {

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
