package org.collegium.notifications.campaign;

import java.util.Optional;

/// Which orders a campaign can follow, and where they lead.
final class CampaignPolicy {

    private CampaignPolicy() {}

    /// The answer to an order: a new status (the same if it was followed before) or a reason.
    sealed interface Answer {
        record To(CampaignStatus status) implements Answer {}

        record Refused(CampaignRefusal reason) implements Answer {}
    }

    /// @param awaitsDecision whether it waits for a person's word, not for the mail server
    static Answer on(CampaignOrder order, CampaignStatus status, boolean awaitsDecision) {
        Optional<CampaignRefusal> over = switch (status) {
            case FINISHED -> Optional.of(CampaignRefusal.CAMPAIGN_FINISHED);
            case CANCELLED ->
                order == CampaignOrder.CANCEL ? Optional.empty() : Optional.of(CampaignRefusal.CAMPAIGN_CANCELLED);
            case SCHEDULED, RUNNING, PAUSED, WAITING -> Optional.empty();
        };
        if (over.isPresent()) {
            return new Answer.Refused(over.get());
        }
        return switch (order) {
            case PAUSE ->
                awaitsDecision
                        ? new Answer.Refused(CampaignRefusal.AWAITING_A_DECISION)
                        : new Answer.To(CampaignStatus.PAUSED);
            case RESUME ->
                new Answer.To(status == CampaignStatus.SCHEDULED ? CampaignStatus.SCHEDULED : CampaignStatus.RUNNING);
            case CANCEL -> new Answer.To(CampaignStatus.CANCELLED);
        };
    }
}
