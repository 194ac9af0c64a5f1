package org.collegium.endorsement.register;

import java.time.LocalDate;
import java.util.UUID;

/// What happens to an endorsement.
public sealed interface RegisterEvent {

    /// A programme is on the register.
    record Endorsed(
            UUID endorsementId,
            UUID submissionId,
            String seal,
            String scheme,
            String title,
            String provider,
            String providerKind,
            UUID applicantPersonId,
            LocalDate startsOn,
            LocalDate endsOn)
            implements RegisterEvent {}

    /// @param cause `officer` or `condition`
    record Suspended(UUID endorsementId, String seal, String title, UUID applicantPersonId, String cause)
            implements RegisterEvent {}

    record Reinstated(UUID endorsementId, String seal, String title, UUID applicantPersonId) implements RegisterEvent {}
}
