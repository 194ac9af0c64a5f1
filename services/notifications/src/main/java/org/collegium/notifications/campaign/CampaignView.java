package org.collegium.notifications.campaign;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A campaign as staff see it.
///
/// @param waitingFor `decision` (staff resume or cancel it) or `mail-server` (it goes on by itself)
public record CampaignView(
        UUID id,
        String issue,
        String label,
        CampaignStatus status,
        @Nullable String waitingFor,
        int audience,
        CampaignCounts counts,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /// What staff may order now.
    public Set<CampaignOrder> may() {
        return CampaignPolicy.offered(status, awaitsDecision());
    }

    boolean awaitsDecision() {
        return "decision".equals(waitingFor);
    }
}
