package org.collegium.notifications.campaign;

import org.collegium.notifications.handover.MailState;

/// Whether a delivery may still be sent, looked at just before it is: the audience was fixed at the publication, but
/// people leave, change their minds and are forgotten since.
sealed interface Fitness {

    /// Send it.
    record Fit() implements Fitness {}

    /// Do not send it, now or later.
    record Unfit(MailState end, String reason) implements Fitness {}

    /// Not now.
    record Held() implements Fitness {}

    /// What is known at the moment of sending.
    record Facts(boolean campaignSending, boolean erased, boolean suppressed, boolean entitled, boolean wanted) {}

    static Fitness of(Facts facts) {
        if (!facts.campaignSending()) {
            return new Held();
        }
        if (facts.erased()) {
            return new Unfit(MailState.NO_LONGER_ENTITLED, "The person was erased.");
        }
        if (!facts.entitled()) {
            return new Unfit(MailState.NO_LONGER_ENTITLED, "The membership has ended.");
        }
        if (facts.suppressed()) {
            return new Unfit(MailState.SUPPRESSED, "The address is on the suppression list.");
        }
        if (!facts.wanted()) {
            return new Unfit(MailState.SUPPRESSED, "The person has stopped the magazine mails.");
        }
        return new Fit();
    }
}
