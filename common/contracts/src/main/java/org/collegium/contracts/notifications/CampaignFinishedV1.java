package org.collegium.contracts.notifications;

import java.util.UUID;
import org.collegium.contracts.Contract;

/// Every delivery of a mailing has an end state, and `audience` is the sum of the six counts. Key:
/// `campaignId`.
@Contract(type = "collegium.notifications.campaign-finished.v1", topic = "notifications.campaign")
public record CampaignFinishedV1(
        UUID campaignId,
        String issueNumber,
        int audience,
        int delivered,
        int bounced,
        int suppressed,
        int noLongerEntitled,
        int failed,
        int uncertain) {}
