package org.collegium.endorsement.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.collegium.endorsement.submission.DecideSubmission;
import org.collegium.endorsement.submission.Verdict;
import org.collegium.web.PlainText;
import org.collegium.web.Problem;
import org.jspecify.annotations.Nullable;

/// What an officer decides.
///
/// @param decision `endorse`, `endorse-with-conditions`, `resubmit` or `decline`
record DecisionBody(
        @PlainText(max = MAX_CODE) String decision,

        @PlainText(max = MAX_NOTE, optional = true, multiline = true) @Nullable
        String note,

        @Size(max = MAX_CONDITIONS) @Nullable List<@NotNull @Valid ConditionBody> conditions) {

    static final int MAX_CODE = 40;
    static final int MAX_NOTE = 5_000;

    /// With more to mend than this, a programme is to be resubmitted.
    static final int MAX_CONDITIONS = 20;

    DecideSubmission command(UUID submissionId) {
        Verdict verdict = Verdict.of(decision)
                .orElseThrow(() -> Problem.invalid(
                        "decision",
                        "unknown-value",
                        "Possible here are: endorse, endorse-with-conditions, resubmit, decline."));
        return new DecideSubmission(
                submissionId,
                verdict,
                note,
                conditions == null
                        ? List.of()
                        : conditions.stream().map(ConditionBody::wanted).toList());
    }

    /// @param dueOn null for the usual four weeks
    record ConditionBody(
            @PlainText(max = MAX_TEXT, multiline = true) String text,
            @Nullable LocalDate dueOn) {

        static final int MAX_TEXT = 1_000;

        DecideSubmission.WantedCondition wanted() {
            return new DecideSubmission.WantedCondition(text, dueOn);
        }
    }
}
