package org.collegium.notifications.smtp;

import org.collegium.notifications.handover.MailState;
import org.collegium.notifications.handover.Prepared;
import org.collegium.notifications.handover.Verdict;
import org.collegium.notifications.smtp.client.SmtpOutcome;
import org.collegium.notifications.smtp.client.SmtpOutcome.Accepted;
import org.collegium.notifications.smtp.client.SmtpOutcome.Deferred;
import org.collegium.notifications.smtp.client.SmtpOutcome.Interrupted;
import org.collegium.notifications.smtp.client.SmtpOutcome.NotSent;
import org.collegium.notifications.smtp.client.SmtpOutcome.Refused;
import org.collegium.notifications.smtp.client.SmtpOutcome.Stage;
import org.collegium.notifications.smtp.client.SmtpOutcome.Unanswered;
import org.collegium.notifications.smtp.client.SmtpOutcome.Withheld;

/// What the server's answer means for a mail.
final class Answers {

    private Answers() {}

    static Verdict verdict(Prepared mail, SmtpOutcome outcome) {
        return switch (outcome) {
            case Accepted(var reply) -> Verdict.end(mail.id(), MailState.DELIVERED, reply.toString());
            // Only a refused recipient is a bounce; a refused sender or content says nothing about the mailbox.
            case Refused(var stage, var reply) ->
                Verdict.end(
                        mail.id(), stage == Stage.RECIPIENT ? MailState.BOUNCED : MailState.FAILED, reply.toString());
            case Unanswered(var reason) ->
                Verdict.end(
                        mail.id(), MailState.UNCERTAIN, "Handed over, but the server's answer never came: " + reason);
            case Deferred(var reply) -> Verdict.deferred(mail, reply.toString());
            case Interrupted(var reason) -> Verdict.interrupted(mail, reason);
            case Withheld() -> Verdict.end(mail.id(), MailState.NO_LONGER_ENTITLED, "The person was erased.");
            case NotSent() -> Verdict.notSent(mail.id());
        };
    }
}
