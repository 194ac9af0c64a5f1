package org.collegium.notifications.campaign;

import java.util.Optional;
import java.util.UUID;
import org.collegium.notifications.handover.WakeUp;
import org.collegium.web.Audit;
import org.collegium.web.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Staff say what became of a delivery that nobody else can know about.
@Service
public class ResolvingDeliveries {

    private final Campaigns campaigns;
    private final Deliveries deliveries;
    private final FinishingCampaigns finishing;
    private final Audit audit;
    private final WakeUp wakeUp;

    ResolvingDeliveries(
            Campaigns campaigns, Deliveries deliveries, FinishingCampaigns finishing, Audit audit, WakeUp wakeUp) {
        this.campaigns = campaigns;
        this.deliveries = deliveries;
        this.finishing = finishing;
        this.audit = audit;
        this.wakeUp = wakeUp;
    }

    /// What came of it: the delivery as it is now, or a reason.
    public sealed interface Resolution {
        record Resolved(DeliveryView delivery) implements Resolution {}

        record Refused(CampaignRefusal reason) implements Resolution {}
    }

    /// @return empty if there is no such delivery
    @Transactional
    public Optional<Resolution> resolve(Caller caller, UUID id, DeliveryOutcome outcome) {
        return deliveries.find(id).map(delivery -> resolve(caller, delivery, outcome));
    }

    private Resolution resolve(Caller caller, DeliveryView delivery, DeliveryOutcome outcome) {
        CampaignView campaign = campaigns.lock(delivery.campaignId()).orElseThrow();
        if (campaign.status() == CampaignStatus.CANCELLED && outcome == DeliveryOutcome.SEND_AGAIN) {
            return new Resolution.Refused(CampaignRefusal.CAMPAIGN_CANCELLED);
        }
        if (!deliveries.resolve(delivery.id(), outcome)) {
            return new Resolution.Refused(CampaignRefusal.NOT_UNCERTAIN);
        }
        audit.record(
                caller,
                "delivery-resolved",
                "delivery/" + delivery.id(),
                outcome == DeliveryOutcome.DELIVERED ? "It was found delivered." : "It is to be sent again.");
        switch (outcome) {
            case DELIVERED -> finishing.recount(campaign.id());
            case SEND_AGAIN -> reopen(campaign);
        }
        return new Resolution.Resolved(deliveries.find(delivery.id()).orElseThrow());
    }

    private void reopen(CampaignView campaign) {
        if (campaign.status() == CampaignStatus.FINISHED) {
            campaigns.changeStatus(campaign.id(), CampaignStatus.RUNNING);
        }
        wakeUp.wakeAfterCommit();
    }
}
