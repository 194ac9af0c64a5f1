package org.collegium.mentoring.mentor;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody moves a mentor to another stage.
///
/// @param coordinator whether the caller is the coordinator, not the mentor
/// @param caller      the person who acts, null for an API client
public record MoveMentor(
        UUID mentorId,
        String stage,
        @Nullable String note,
        boolean coordinator,
        @Nullable UUID caller) {}
