package org.collegium.notifications.message;

import java.util.Locale;

/// What a single mail tells; each has its words in `mail/letter/<word>.txt`.
public enum LetterKind {
    WELCOME,
    DUPLICATE_APPLICATION,

    MENTOR_APPLIED,
    MENTOR_SHORTLISTED,
    MENTOR_TRAINING_BOOKED,
    MENTOR_TRAINED,
    MENTOR_COURSEWORK,
    MENTOR_ACCREDITED,
    MENTOR_ACTIVE,
    MENTOR_ACTIVE_AGAIN,
    MENTOR_PAUSED,
    MENTOR_DECLINED,
    MENTOR_WITHDRAWN,

    REQUEST_RECEIVED,
    REQUEST_NEXT_MENTOR,
    REQUEST_NEEDS_COORDINATOR,
    REQUEST_PAUSED,
    REQUEST_RESUMED,
    REQUEST_WITHDRAWN,

    OFFER_MADE,
    OFFER_REMINDER,
    OFFER_WITHDRAWN,

    MATCH_BEGUN_MENTEE,
    MATCH_BEGUN_MENTOR,
    MATCH_ENDED_MENTEE,
    MATCH_ENDED_MENTOR,

    SUBMISSION_RECEIVED,
    SUBMISSION_ENDORSE,
    SUBMISSION_ENDORSE_WITH_CONDITIONS,
    SUBMISSION_RESUBMIT,
    SUBMISSION_DECLINE,
    PROGRAMME_ENDORSED,
    ENDORSEMENT_SUSPENDED,
    ENDORSEMENT_REINSTATED,
    REVIEW_ASSIGNED;

    /// The word in tables and answers, e.g. `match-ended-mentor`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
