package org.collegium.endorsement.submission;

import java.util.Arrays;
import java.util.Optional;

/// Where a submission stands.
public enum SubmissionStatus {
    DRAFT("draft"),
    SUBMITTED("submitted"),
    IN_REVIEW("in-review"),
    REVIEWED("reviewed"),
    /// The provider is asked to mend it and hand it in again.
    RESUBMISSION("resubmission"),
    ENDORSED_WITH_CONDITIONS("endorsed-with-conditions"),
    ENDORSED("endorsed"),
    DECLINED("declined"),
    WITHDRAWN("withdrawn");

    private final String code;

    SubmissionStatus(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<SubmissionStatus> of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code.equals(code))
                .findFirst();
    }

    /// Whether the provider still writes it.
    public boolean isWritten() {
        return this == DRAFT || this == RESUBMISSION;
    }

    public boolean isUnderReview() {
        return this == SUBMITTED || this == IN_REVIEW || this == REVIEWED;
    }

    /// Whether documents may be added: while it is written, and as evidence for conditions.
    public boolean takesDocuments() {
        return isWritten() || this == ENDORSED_WITH_CONDITIONS;
    }

    public boolean isDecided() {
        return switch (this) {
            case RESUBMISSION, ENDORSED_WITH_CONDITIONS, ENDORSED, DECLINED -> true;
            case DRAFT, SUBMITTED, IN_REVIEW, REVIEWED, WITHDRAWN -> false;
        };
    }
}
