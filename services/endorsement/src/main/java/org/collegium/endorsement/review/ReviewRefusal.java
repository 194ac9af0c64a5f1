package org.collegium.endorsement.review;

/// Why a review, or what leads to it, is refused.
public enum ReviewRefusal {
    UNKNOWN_SUBMISSION,
    UNKNOWN_ASSIGNMENT,
    /// Only appointed reviewers are asked.
    UNKNOWN_REVIEWER,
    /// Nobody reviews a programme of their own, or chooses who does.
    OWN_PROGRAMME,
    /// Nobody asks themselves, or takes back what they were asked: it would open the files undeclared.
    OWN_ASSIGNMENT,
    /// Who stepped back once is not asked again, in no round.
    CONFLICT_DECLARED,
    NOT_UNDER_REVIEW,
    ALREADY_ASSIGNED,
    ENOUGH_REVIEWERS,
    CONFLICT_NOT_DECLARED,
    /// A declaration is only ever made worse.
    ALREADY_DECLARED,
    ASSIGNMENT_CLOSED,
    ALREADY_REVIEWED,
    /// Every criterion is scored once, and nothing else.
    SCORES_INCOMPLETE
}
