package org.collegium.notifications.campaign;

/// Where campaigns tell what happened, in the transaction in which it did.
@FunctionalInterface
public interface CampaignEvents {

    void tell(CampaignEvent event);
}
