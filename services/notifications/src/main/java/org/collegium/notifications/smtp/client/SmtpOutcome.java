package org.collegium.notifications.smtp.client;

/// What is known of one mail after it was given to the client.
public sealed interface SmtpOutcome {

    /// The server took responsibility for the mail.
    record Accepted(SmtpReply reply) implements SmtpOutcome {}

    /// The server said no for good (5xx).
    record Refused(Stage stage, SmtpReply reply) implements SmtpOutcome {}

    /// The server said not now (4xx).
    record Deferred(SmtpReply reply) implements SmtpOutcome {}

    /// The mail was handed over to its last dot and no answer came: it may or may not arrive. Never send it again
    /// unasked.
    record Unanswered(String reason) implements SmtpOutcome {}

    /// The connection broke while this mail was announced or on its way, before its last dot: it was not sent.
    record Interrupted(String reason) implements SmtpOutcome {}

    /// The mail was not begun, because it was recalled before its turn.
    record Withheld() implements SmtpOutcome {}

    /// The mail was not begun, because the connection had ended before its turn.
    record NotSent() implements SmtpOutcome {}

    /// Which part of a mail was refused.
    enum Stage {
        SENDER,
        RECIPIENT,
        CONTENT
    }
}
