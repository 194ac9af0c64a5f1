package org.collegium.contracts.membership;

import java.time.Instant;
import java.util.UUID;
import org.collegium.contracts.Contract;

/// Somebody applied with this address, and whoever reads its mail is to send `code` back before the application goes
/// on. Key: `applicationId`. `code` has six digits and is worth nothing after `expiresAt`; another one makes it void.
///
/// The one fact with a secret. Its topic keeps it for an hour, and no projection is built from it.
@Contract(
        type = "collegium.membership.email-proof-requested.v1",
        topic = "membership.email-proof",
        keptMinutes = EmailProofRequestedV1.KEPT_MINUTES)
public record EmailProofRequestedV1(UUID applicationId, String email, String code, Instant expiresAt) {

    static final int KEPT_MINUTES = 60;

    /// Neither the code nor the address gets into a log.
    @Override
    public String toString() {
        return "EmailProofRequestedV1[applicationId=" + applicationId + "]";
    }
}
