package org.collegium.notifications.campaign;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A campaign whose deliveries all have an end state is finished and says so.
@Service
class FinishingCampaigns {

    private final Campaigns campaigns;
    private final CampaignEvents events;
    private final Clock clock;

    FinishingCampaigns(Campaigns campaigns, CampaignEvents events, Clock clock) {
        this.campaigns = campaigns;
        this.events = events;
        this.clock = clock;
    }

    /// Finishes every campaign that is ready. Cheap when none is.
    @Transactional
    public void finishReady() {
        campaigns.readyToFinish().forEach(this::finish);
    }

    private void finish(UUID id) {
        campaigns.lock(id).filter(FinishingCampaigns::isReady).ifPresent(campaign -> {
            campaigns.finish(id, campaign.counts(), clock.instant());
            events.tell(
                    new CampaignEvent.CampaignFinished(id, campaign.issue(), campaign.audience(), campaign.counts()));
        });
    }

    private static boolean isReady(CampaignView campaign) {
        return campaign.counts().areFinal(campaign.audience())
                && switch (campaign.status()) {
                    case SCHEDULED, RUNNING -> true;
                    case WAITING -> !campaign.awaitsDecision();
                    case PAUSED, FINISHED, CANCELLED -> false;
                };
    }

    /// Keeps a finished campaign's counts true after a single delivery changed its end state.
    @Transactional
    public void recount(UUID id) {
        campaigns
                .lock(id)
                .filter(campaign -> campaign.status() == CampaignStatus.FINISHED)
                .map(campaign -> campaigns.counted(id))
                .ifPresent(campaign -> campaigns.finish(
                        id,
                        campaign.counts(),
                        campaign.finishedAt() == null ? clock.instant() : campaign.finishedAt()));
    }
}
