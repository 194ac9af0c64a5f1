package org.collegium.endorsement.submission;

import java.util.List;
import org.collegium.endorsement.scheme.RequiredDocument;

/// What becomes of a wish to change a submission.
public sealed interface SubmissionDecision {

    /// It stands like this now.
    record Done(SubmissionView submission) implements SubmissionDecision {}

    record Refused(SubmissionRefusal reason) implements SubmissionDecision {}

    /// It cannot be handed in without these.
    record DocumentsMissing(List<RequiredDocument> documents) implements SubmissionDecision {}
}
