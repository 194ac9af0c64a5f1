package org.collegium.mentoring.mentor;

import java.util.Optional;
import java.util.Set;

/// Where a mentor stands on the course, and where they may go from there.
public enum MentorStage {
    APPLIED("applied"),
    SHORTLISTED("shortlisted"),
    TRAINING_BOOKED("training-booked"),
    TRAINED("trained"),
    COURSEWORK("coursework"),
    ACCREDITED("accredited"),
    ACTIVE("active"),
    PAUSED("paused"),
    DECLINED("declined"),
    WITHDRAWN("withdrawn");

    private final String code;

    MentorStage(String code) {
        this.code = code;
    }

    public static Optional<MentorStage> of(String code) {
        for (MentorStage stage : values()) {
            if (stage.code.equals(code)) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }

    /// As the API, the contracts and the database call it.
    public String code() {
        return code;
    }

    boolean mayBecome(MentorStage next) {
        return switch (this) {
            case APPLIED -> Set.of(SHORTLISTED, DECLINED, WITHDRAWN).contains(next);
            case SHORTLISTED -> Set.of(TRAINING_BOOKED, DECLINED, WITHDRAWN).contains(next);
            case TRAINING_BOOKED -> Set.of(TRAINED, DECLINED, WITHDRAWN).contains(next);
            case TRAINED -> Set.of(COURSEWORK, DECLINED, WITHDRAWN).contains(next);
            case COURSEWORK -> Set.of(ACCREDITED, DECLINED, WITHDRAWN).contains(next);
            case ACCREDITED -> Set.of(ACTIVE, WITHDRAWN).contains(next);
            case ACTIVE -> Set.of(PAUSED, WITHDRAWN).contains(next);
            case PAUSED -> Set.of(ACTIVE, WITHDRAWN).contains(next);
            case DECLINED, WITHDRAWN -> false;
        };
    }

    /// What mentors may do about themselves; the rest is the coordinator's.
    boolean isOwnChoice() {
        return this == PAUSED || this == ACTIVE || this == WITHDRAWN;
    }
}
