package org.collegium.notifications.messaging;

import org.collegium.contracts.notifications.CampaignFinishedV1;
import org.collegium.messaging.Outbox;
import org.collegium.notifications.campaign.CampaignCounts;
import org.collegium.notifications.campaign.CampaignEvent;
import org.collegium.notifications.campaign.CampaignEvents;
import org.springframework.stereotype.Component;

/// Tells the others what happened to campaigns.
@Component
class NotificationsPublisher implements CampaignEvents {

    private final Outbox outbox;

    NotificationsPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void tell(CampaignEvent event) {
        Record contract = switch (event) {
            case CampaignEvent.CampaignFinished finished -> finished(finished);
        };
        outbox.append(event.campaignId(), contract);
    }

    private static CampaignFinishedV1 finished(CampaignEvent.CampaignFinished event) {
        CampaignCounts counts = event.counts();
        return new CampaignFinishedV1(
                event.campaignId(),
                event.issueNumber(),
                event.audience(),
                counts.delivered(),
                counts.bounced(),
                counts.suppressed(),
                counts.noLongerEntitled(),
                counts.failed(),
                counts.uncertain());
    }
}
