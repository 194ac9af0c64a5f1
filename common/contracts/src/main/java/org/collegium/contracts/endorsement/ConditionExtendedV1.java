package org.collegium.contracts.endorsement;

import java.time.LocalDate;
import java.util.UUID;
import org.collegium.contracts.Contract;

/// There is more time to meet a condition. Key: `submissionId`.
@Contract(type = "collegium.endorsement.condition-extended.v1", topic = "endorsement.submission")
public record ConditionExtendedV1(
        UUID submissionId, UUID conditionId, String title, UUID applicantPersonId, LocalDate dueOn) {}
