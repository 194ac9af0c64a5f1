package org.collegium.notifications.campaign;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.collegium.notifications.handover.MailState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What staff see of campaigns and their deliveries.
@Service
public class ReadingCampaigns {

    private final Campaigns campaigns;
    private final Deliveries deliveries;

    ReadingCampaigns(Campaigns campaigns, Deliveries deliveries) {
        this.campaigns = campaigns;
        this.deliveries = deliveries;
    }

    /// Campaigns, newest first.
    ///
    /// @param issue only those about this issue, null for all
    /// @param before only those older than this one
    public List<CampaignView> list(@Nullable String issue, @Nullable UUID before, int limit) {
        return campaigns.list(issue, before, limit);
    }

    public Optional<CampaignView> find(UUID id) {
        return campaigns.find(id);
    }

    /// A campaign's deliveries in the order they are sent.
    public List<DeliveryView> deliveries(UUID campaignId, @Nullable MailState state, @Nullable UUID after, int limit) {
        return deliveries.list(campaignId, state, after, limit);
    }
}
