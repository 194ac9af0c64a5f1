package org.collegium.mentoring.mentor;

/// What comes of applying or of a move.
public sealed interface MentorDecision {

    record Moved(MentorView mentor) implements MentorDecision {}

    record Refused(MentorRefusal reason) implements MentorDecision {}
}
