package org.collegium.mentoring.mentor;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happens to a mentor.
public sealed interface MentorEvent {

    /// @param from null for a new application
    record StageChanged(
            UUID mentorId, UUID personId, @Nullable MentorStage from, MentorStage stage) implements MentorEvent {}
}
