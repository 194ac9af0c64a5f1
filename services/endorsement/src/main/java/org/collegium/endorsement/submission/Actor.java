package org.collegium.endorsement.submission;

/// Whose turn it is.
enum Actor {
    PROVIDER("provider"),
    OFFICER("officer"),
    REVIEWERS("reviewers");

    private final String code;

    Actor(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
