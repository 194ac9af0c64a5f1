package org.collegium.contracts.endorsement;

import java.util.UUID;
import org.collegium.contracts.Contract;
import org.jspecify.annotations.Nullable;

/// An endorsement does not hold for now. Key: `endorsementId`. `cause` is `officer`, or `condition` if a condition was
/// missed; null in facts from before it was told.
@Contract(type = "collegium.endorsement.endorsement-suspended.v1", topic = "endorsement.endorsement")
public record EndorsementSuspendedV1(
        UUID endorsementId,
        String seal,
        String title,
        UUID applicantPersonId,
        @Nullable String cause) {}
