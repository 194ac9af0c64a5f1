package org.collegium.mentoring.mentor;

/// Why a mentor's application or move is refused.
public enum MentorRefusal {
    UNKNOWN_MENTOR,
    UNKNOWN_STAGE,
    UNKNOWN_TOPIC,
    NOT_A_MEMBER,
    APPLIED_BEFORE,
    MOVE_NOT_ALLOWED,
    NOT_THEIR_CHOICE,
    REASON_MISSING
}
