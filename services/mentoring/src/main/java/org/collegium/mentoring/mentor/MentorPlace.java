package org.collegium.mentoring.mentor;

import java.util.UUID;

/// A mentor who is held, with the places they have left.
public record MentorPlace(UUID mentorId, UUID personId, boolean active, int free) {}
