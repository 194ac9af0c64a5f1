package org.collegium.contracts.endorsement;

import java.util.UUID;
import org.collegium.contracts.Contract;

/// The last condition is met: the programme is endorsed without conditions. Key: `submissionId`.
@Contract(type = "collegium.endorsement.conditions-met.v1", topic = "endorsement.submission")
public record ConditionsMetV1(UUID submissionId, String title, UUID applicantPersonId) {}
