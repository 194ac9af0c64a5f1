package org.collegium.mentoring.request;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A member asks for a mentor.
///
/// @param mentors those they would like, best first; empty for "find me one"
public record RequestMentor(UUID personId, String goals, Set<UUID> topics, List<UUID> mentors) {}
