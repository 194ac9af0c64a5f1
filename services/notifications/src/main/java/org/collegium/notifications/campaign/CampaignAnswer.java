package org.collegium.notifications.campaign;

/// What came of an order to a campaign.
public sealed interface CampaignAnswer {

    record Followed(CampaignView campaign) implements CampaignAnswer {}

    record Refused(CampaignRefusal reason) implements CampaignAnswer {}
}
