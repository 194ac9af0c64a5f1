package org.collegium.mentoring.match;

import java.util.Optional;

/// Why a match ends; none of them is anybody's fault.
public enum EndingReason {
    COMPLETED("completed"),
    NOT_A_FIT("not-a-fit"),
    CIRCUMSTANCES("circumstances"),
    COORDINATOR("coordinator");

    private final String code;

    EndingReason(String code) {
        this.code = code;
    }

    /// As the API, the contracts and the database call it.
    public String code() {
        return code;
    }

    public static Optional<EndingReason> of(String code) {
        for (EndingReason reason : values()) {
            if (reason.code.equals(code)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
