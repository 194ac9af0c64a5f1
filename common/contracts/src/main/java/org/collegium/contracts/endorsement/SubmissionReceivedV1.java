package org.collegium.contracts.endorsement;

import java.util.UUID;
import org.collegium.contracts.Contract;

/// A provider handed in a programme for endorsement. Key: `submissionId`. `scheme` is the scheme's code.
@Contract(type = "collegium.endorsement.submission-received.v1", topic = "endorsement.submission")
public record SubmissionReceivedV1(UUID submissionId, String scheme, String title, UUID applicantPersonId) {}
