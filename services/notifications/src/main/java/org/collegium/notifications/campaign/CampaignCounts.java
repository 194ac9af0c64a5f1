package org.collegium.notifications.campaign;

/// How many deliveries are where; `pending` are all without an end state.
public record CampaignCounts(
        int pending, int delivered, int bounced, int suppressed, int noLongerEntitled, int failed, int uncertain) {

    /// Whether every delivery has an end state and none of the audience is missing (design.md, promise 4).
    boolean areFinal(int audience) {
        return pending == 0 && audience == delivered + bounced + suppressed + noLongerEntitled + failed + uncertain;
    }
}
