package org.collegium.contracts.mentoring;

import java.util.UUID;
import org.collegium.contracts.Contract;
import org.jspecify.annotations.Nullable;

/// A mentor moved to another stage of the scheme. Key: `mentorId`. `from` is null for a new application.
///
/// Stages: `applied`, `shortlisted`, `training-booked`, `trained`, `coursework`, `accredited`, `active`, `paused`,
/// `declined`, `withdrawn`.
@Contract(type = "collegium.mentoring.mentor-stage-changed.v1", topic = "mentoring.mentor")
public record MentorStageChangedV1(
        UUID mentorId, UUID personId, @Nullable String from, String stage) {}
