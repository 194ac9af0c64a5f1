package org.collegium.mentoring.match;

/// What comes of an act in a match.
public sealed interface MatchDecision {

    record Done(MatchView match) implements MatchDecision {}

    record Refused(MatchRefusal reason) implements MatchDecision {}
}
