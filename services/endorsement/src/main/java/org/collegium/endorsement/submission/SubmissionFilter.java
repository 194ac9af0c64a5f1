package org.collegium.endorsement.submission;

import org.jspecify.annotations.Nullable;

/// Which submissions a list is about; null means any.
///
/// @param status    as in [SubmissionStatus]
/// @param nextActor `provider`, `officer` or `reviewers`
public record SubmissionFilter(
        @Nullable String status, @Nullable String nextActor) {}
