package org.collegium.endorsement.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A review that somebody was asked for, with as much of the programme as a conflict can be judged by.
///
/// @param status   `assigned`, `reviewing`, `reviewed`, `conflicted` or `released`
/// @param conflict `none`, `soft`, `hard`, or null until it is declared
public record AssignmentView(
        UUID id,
        UUID submissionId,
        int round,
        String scheme,
        int criteriaVersion,
        String title,
        String providerName,
        String providerKind,
        UUID reviewerId,
        @Nullable String reviewerName,
        String status,
        @Nullable String conflict,
        @Nullable String conflictNote,
        LocalDate dueOn,
        Instant assignedAt,
        @Nullable Instant declaredAt,
        @Nullable Instant reviewedAt) {}
