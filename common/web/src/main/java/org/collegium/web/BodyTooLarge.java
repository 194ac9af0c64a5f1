package org.collegium.web;

import java.io.IOException;
import org.springframework.http.HttpStatus;

/// Ends the reading of a body at the limit, whatever length it announced.
public final class BodyTooLarge extends IOException {

    /// The most a body may hold: an issue of the magazine is a tenth of it, and a thousand at once still fit into
    /// memory.
    public static final int MAX_BYTES = 1024 * 1024;

    public BodyTooLarge() {
        super("The body is larger than " + MAX_BYTES + " bytes.");
    }

    static Problem problem() {
        return new Problem(
                HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "The body is larger than 1 MB. Send less at a time.");
    }

    static boolean isCauseOf(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge) {
                return true;
            }
        }
        return false;
    }
}
