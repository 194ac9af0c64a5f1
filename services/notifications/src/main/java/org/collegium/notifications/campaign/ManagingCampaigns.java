package org.collegium.notifications.campaign;

import java.util.Optional;
import java.util.UUID;
import org.collegium.notifications.handover.WakeUp;
import org.collegium.web.Audit;
import org.collegium.web.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Staff pause, resume and cancel campaigns.
@Service
public class ManagingCampaigns {

    private final Campaigns campaigns;
    private final Audit audit;
    private final WakeUp wakeUp;

    ManagingCampaigns(Campaigns campaigns, Audit audit, WakeUp wakeUp) {
        this.campaigns = campaigns;
        this.audit = audit;
        this.wakeUp = wakeUp;
    }

    /// @return empty if there is no such campaign
    @Transactional
    public Optional<CampaignAnswer> order(Caller caller, UUID id, CampaignOrder order) {
        return campaigns.lock(id).map(campaign -> switch (answer(order, campaign)) {
            case CampaignPolicy.Answer.Refused(var reason) -> new CampaignAnswer.Refused(reason);
            case CampaignPolicy.Answer.To(var status) -> followed(caller, campaign, status);
        });
    }

    private static CampaignPolicy.Answer answer(CampaignOrder order, CampaignView campaign) {
        return CampaignPolicy.on(order, campaign.status(), campaign.awaitsDecision());
    }

    private CampaignAnswer followed(Caller caller, CampaignView campaign, CampaignStatus status) {
        if (status != campaign.status()) {
            campaigns.changeStatus(campaign.id(), status);
            audit.record(
                    caller,
                    "campaign-" + status.word(),
                    "campaign/" + campaign.id(),
                    "The campaign was " + campaign.status().word() + " and is now " + status.word() + ".");
            wakeUp.wakeAfterCommit();
        }
        return new CampaignAnswer.Followed(campaigns.find(campaign.id()).orElseThrow());
    }
}
