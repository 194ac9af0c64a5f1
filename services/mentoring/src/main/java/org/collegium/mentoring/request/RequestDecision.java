package org.collegium.mentoring.request;

import java.util.UUID;

/// What comes of asking for a mentor or of answering.
public sealed interface RequestDecision {

    record Taken(RequestView request) implements RequestDecision {}

    record Matched(UUID matchId) implements RequestDecision {}

    record Refused(RequestRefusal reason) implements RequestDecision {}
}
