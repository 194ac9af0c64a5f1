package org.collegium.endorsement.submission;

/// What becomes of sending a submission back as incomplete.
sealed interface Returning {

    record Done(SubmissionEvent.Returned event) implements Returning {}

    record Refused(SubmissionRefusal reason) implements Returning {}
}
