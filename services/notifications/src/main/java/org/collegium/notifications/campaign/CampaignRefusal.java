package org.collegium.notifications.campaign;

/// Why a campaign or a delivery does not do what staff ask.
public enum CampaignRefusal {
    CAMPAIGN_FINISHED,
    CAMPAIGN_CANCELLED,
    AWAITING_A_DECISION,
    NOT_UNCERTAIN
}
