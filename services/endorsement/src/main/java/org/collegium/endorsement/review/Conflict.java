package org.collegium.endorsement.review;

import java.util.Arrays;
import java.util.Optional;

/// What ties a reviewer to the provider.
public enum Conflict {
    NONE("none"),
    /// Known and told, and no reason to step back.
    SOFT("soft"),
    /// The reviewer steps back.
    HARD("hard");

    private final String code;

    Conflict(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Conflict> of(String code) {
        return Arrays.stream(values())
                .filter(conflict -> conflict.code.equals(code))
                .findFirst();
    }

    boolean isWorseThan(Conflict other) {
        return compareTo(other) > 0;
    }
}
