package org.collegium.notifications.campaign;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Which orders a campaign can follow, and where they lead.
final class CampaignPolicy {

    private CampaignPolicy() {}

    /// The answer to an order: a new status (the same if it was followed before) or a reason.
    sealed interface Answer {
        record To(CampaignStatus status) implements Answer {}

        record Refused(CampaignRefusal reason) implements Answer {}
    }

    /// What staff are offered: the orders that would change something.
    ///
    /// A campaign that waits for the mail server goes on by itself, so there is nothing to resume.
    static Set<CampaignOrder> offered(CampaignStatus status, boolean awaitsDecision) {
        Set<CampaignOrder> offered = EnumSet.noneOf(CampaignOrder.class);
        for (CampaignOrder order : CampaignOrder.values()) {
            boolean changes = on(order, status, awaitsDecision) instanceof Answer.To(var next) && next != status;
            boolean goesOnByItself =
                    order == CampaignOrder.RESUME && status == CampaignStatus.WAITING && !awaitsDecision;
            if (changes && !goesOnByItself) {
                offered.add(order);
            }
        }
        return offered;
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
