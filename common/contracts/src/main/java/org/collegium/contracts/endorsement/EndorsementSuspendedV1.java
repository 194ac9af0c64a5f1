package org.collegium.contracts.endorsement;

import java.util.UUID;
import org.collegium.contracts.Contract;

/// An endorsement does not hold for now. Key: `endorsementId`.
@Contract(type = "collegium.endorsement.endorsement-suspended.v1", topic = "endorsement.endorsement")
public record EndorsementSuspendedV1(UUID endorsementId, String seal, String title, UUID applicantPersonId) {}
