package org.collegium.contracts.endorsement;

import java.util.UUID;
import org.collegium.contracts.Contract;

/// A programme was sent back as incomplete before anybody was asked to review it. Key: `submissionId`. What is missing
/// is for the provider alone.
@Contract(type = "collegium.endorsement.submission-returned.v1", topic = "endorsement.submission")
public record SubmissionReturnedV1(UUID submissionId, String title, UUID applicantPersonId) {}
