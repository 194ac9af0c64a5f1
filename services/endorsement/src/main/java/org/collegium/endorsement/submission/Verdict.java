package org.collegium.endorsement.submission;

import java.util.Arrays;
import java.util.Optional;

/// What the officer may decide.
public enum Verdict {
    ENDORSE("endorse"),
    ENDORSE_WITH_CONDITIONS("endorse-with-conditions"),
    RESUBMIT("resubmit"),
    DECLINE("decline");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Verdict> of(String code) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.code.equals(code))
                .findFirst();
    }

    boolean endorses() {
        return this == ENDORSE || this == ENDORSE_WITH_CONDITIONS;
    }
}
