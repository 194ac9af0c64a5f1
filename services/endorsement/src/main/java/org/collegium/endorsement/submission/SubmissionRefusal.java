package org.collegium.endorsement.submission;

/// Why a submission stays as it is.
public enum SubmissionRefusal {
    UNKNOWN_SUBMISSION,
    UNKNOWN_SCHEME,
    /// The scheme is not for providers of this kind.
    PROVIDER_KIND_NOT_ELIGIBLE,
    RETROSPECTIVE_START,
    STARTS_TOO_SOON,
    STARTS_TOO_FAR_AHEAD,
    /// One person keeps a handful of drafts, not thousands.
    TOO_MANY_DRAFTS,
    /// It was handed in, and what reviewers read does not change behind their back.
    ALREADY_SUBMITTED,
    NOT_SUBMITTED,
    /// Reviewers work on it: it is decided on their reviews.
    REVIEWERS_ASKED,
    /// Two independent reviews come before every decision.
    REVIEWS_MISSING,
    ALREADY_DECIDED,
    /// Nobody decides on a programme of their own, or accepts their own evidence.
    OWN_PROGRAMME,
    /// Who stepped back from reviewing it for a conflict does not decide on it either.
    CONFLICT_DECLARED,
    CONDITIONS_MISSING,
    CONDITIONS_NOT_EXPECTED,
    CONDITION_DUE_IN_THE_PAST,
    /// More time is later than the day there was, and within a year.
    CONDITION_NOT_LATER,
    UNKNOWN_CONDITION,
    CONDITION_CLOSED,
    /// Evidence names a document that the submission does not hold.
    UNKNOWN_DOCUMENT,
    /// A condition closes on evidence.
    EVIDENCE_MISSING,
    /// Only what was decided before today was decided elsewhere.
    NOT_DECIDED_BEFORE,
    /// Taken over today, it would be over.
    ENDORSEMENT_ENDED
}
