package org.collegium.mentoring.match;

import java.time.Duration;

/// What comes of an act in a match.
public sealed interface MatchDecision {

    record Done(MatchView match) implements MatchDecision {}

    record Refused(MatchRefusal reason) implements MatchDecision {}

    /// The writer has written as much as a conversation needs; the next message is taken after the pause.
    record TooManyMessages(Duration pause) implements MatchDecision {}
}
