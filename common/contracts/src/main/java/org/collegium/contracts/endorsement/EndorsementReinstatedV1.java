package org.collegium.contracts.endorsement;

import java.util.UUID;
import org.collegium.contracts.Contract;

/// A suspended endorsement holds again. Key: `endorsementId`.
@Contract(type = "collegium.endorsement.endorsement-reinstated.v1", topic = "endorsement.endorsement")
public record EndorsementReinstatedV1(UUID endorsementId, String seal, String title, UUID applicantPersonId) {}
