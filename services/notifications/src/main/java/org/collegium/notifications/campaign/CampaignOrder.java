package org.collegium.notifications.campaign;

/// What staff can tell a campaign to do.
public enum CampaignOrder {
    PAUSE,
    RESUME,
    CANCEL
}
