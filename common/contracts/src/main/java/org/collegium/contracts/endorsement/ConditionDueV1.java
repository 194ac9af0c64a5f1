package org.collegium.contracts.endorsement;

import java.time.LocalDate;
import java.util.UUID;
import org.collegium.contracts.Contract;

/// A condition for which nothing was shown is due. Key: `submissionId`. `step` is `ahead`, `due` or `missed`;
/// `suspendsOn` is the first day on which the endorsement is suspended if nothing is shown until then.
@Contract(type = "collegium.endorsement.condition-due.v1", topic = "endorsement.submission")
public record ConditionDueV1(
        UUID submissionId,
        UUID conditionId,
        String title,
        UUID applicantPersonId,
        String step,
        LocalDate dueOn,
        LocalDate suspendsOn) {}
