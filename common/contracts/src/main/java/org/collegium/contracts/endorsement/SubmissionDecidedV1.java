package org.collegium.contracts.endorsement;

import java.util.UUID;
import org.collegium.contracts.Contract;

/// The officer decided. Key: `submissionId`. `decision` is `endorse`, `endorse-with-conditions`, `resubmit` or
/// `decline`; `conditions` is how many conditions are tracked.
@Contract(type = "collegium.endorsement.submission-decided.v1", topic = "endorsement.submission")
public record SubmissionDecidedV1(
        UUID submissionId, String title, UUID applicantPersonId, String decision, int conditions) {}
