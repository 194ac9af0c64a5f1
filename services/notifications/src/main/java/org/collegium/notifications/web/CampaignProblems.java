package org.collegium.notifications.web;

import org.collegium.notifications.campaign.CampaignRefusal;
import org.collegium.web.Problem;
import org.springframework.http.HttpStatus;

/// A campaign's refusals as problem documents.
final class CampaignProblems {

    private CampaignProblems() {}

    static Problem of(CampaignRefusal refusal) {
        return switch (refusal) {
            case CAMPAIGN_FINISHED ->
                conflict(
                        "campaign-finished",
                        "This campaign is finished: every mail of it has an end. Nothing is left to do.");
            case CAMPAIGN_CANCELLED -> conflict("campaign-cancelled", "This campaign was cancelled and cannot go on.");
            case AWAITING_A_DECISION ->
                conflict(
                        "campaign-awaits-decision",
                        "This campaign has not begun and waits for your word. Resume it to send it, or cancel it.");
            case NOT_UNCERTAIN ->
                conflict(
                        "delivery-not-uncertain",
                        "What became of this mail is known. Only an uncertain delivery can be resolved.");
        };
    }

    private static Problem conflict(String code, String detail) {
        return new Problem(HttpStatus.CONFLICT, code, detail);
    }
}
