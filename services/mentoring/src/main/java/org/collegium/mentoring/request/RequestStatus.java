package org.collegium.mentoring.request;

/// Where a request stands.
enum RequestStatus {
    /// It lies with a mentor.
    OFFERED("offered"),
    /// Nobody is left to ask; the coordinator acts.
    WAITING("waiting"),
    /// The mentee's membership has ended.
    PAUSED("paused"),
    MATCHED("matched"),
    WITHDRAWN("withdrawn");

    private final String code;

    RequestStatus(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static RequestStatus of(String code) {
        for (RequestStatus status : values()) {
            if (status.code.equals(code)) {
                return status;
            }
        }
        throw new IllegalStateException("The database holds a request status nobody knows: " + code);
    }

    boolean isOpen() {
        return this == OFFERED || this == WAITING || this == PAUSED;
    }
}
