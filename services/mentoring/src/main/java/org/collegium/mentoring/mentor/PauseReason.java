package org.collegium.mentoring.mentor;

/// Who or what paused a mentor, so that only the same brings them back.
enum PauseReason {
    PERSON("person"),
    COORDINATOR("coordinator"),
    MEMBERSHIP_ENDED("membership-ended");

    private final String code;

    PauseReason(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
