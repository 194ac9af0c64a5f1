package org.collegium.notifications.campaign;

import java.util.UUID;

/// What happens to a campaign that others may want to know.
public sealed interface CampaignEvent {

    UUID campaignId();

    /// Every delivery has an end state; told again with new counts if staff have uncertain ones sent again afterwards.
    record CampaignFinished(UUID campaignId, String issueNumber, int audience, CampaignCounts counts)
            implements CampaignEvent {}
}
