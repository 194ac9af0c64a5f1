package org.collegium.notifications.campaign;

import java.util.Locale;

/// Where a campaign stands.
public enum CampaignStatus {
    SCHEDULED,
    RUNNING,
    PAUSED,
    WAITING,
    FINISHED,
    CANCELLED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CampaignStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
