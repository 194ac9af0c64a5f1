package org.collegium.notifications.smtp.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.collegium.notifications.smtp.client.SmtpOutcome.Stage;
import org.jspecify.annotations.Nullable;

/// One chunk of mails on one connection.
///
/// With PIPELINING (RFC 2920) the end of a mail and the announcement of the next share a round trip; DATA must end a
/// group of commands and a content may begin one. Without it, every command waits for its answer.
final class SmtpExchange {

    private final SmtpWire wire;
    private final SmtpSettings settings;
    private final boolean pipelining;
    private final boolean utf8;
    private final List<SmtpOutcome> outcomes = new ArrayList<>();

    /// The mail whose content is under way or waits for its answer, -1 if none.
    private int handedOver = -1;

    /// The mail that is being announced, -1 if none.
    private int announced = -1;

    private boolean resetFirst;
    private boolean broken;

    /// @param resetFirst whether an exchange before has left a mail announced
    SmtpExchange(SmtpWire wire, SmtpSettings settings, boolean pipelining, boolean utf8, boolean resetFirst) {
        this.wire = wire;
        this.settings = settings;
        this.pipelining = pipelining;
        this.utf8 = utf8;
        this.resetFirst = resetFirst;
    }

    /// Whether the connection is of no more use.
    boolean isBroken() {
        return broken;
    }

    /// Whether a refused mail is still announced, so that the next exchange must begin with RSET.
    boolean leavesMailAnnounced() {
        return resetFirst;
    }

    /// @param recalled asked of each mail's id before it is announced: the last moment at which nothing has to be
    /// undone
    List<SmtpOutcome> send(List<OutgoingMail> mails, Predicate<UUID> recalled) {
        mails.forEach(mail -> outcomes.add(new SmtpOutcome.NotSent()));
        try {
            OutgoingMail previous = null;
            for (int i = 0; i < mails.size(); i++) {
                OutgoingMail mail = mails.get(i);
                if (recalled.test(mail.id())) {
                    outcomes.set(i, new SmtpOutcome.Withheld());
                    continue;
                }
                if (mail.needsUtf8() && !utf8) {
                    SmtpReply reply = new SmtpReply(553, "5.6.7 The mail server does not take addresses beyond ASCII.");
                    outcomes.set(i, new SmtpOutcome.Refused(Stage.RECIPIENT, reply));
                    continue;
                }
                previous = announce(i, mail, previous) ? mail : null;
            }
            if (previous != null) {
                wire.content(previous.content());
                wire.flush();
                accept();
            }
        } catch (IOException | RuntimeException cut) {
            breakOff(cut);
        }
        return List.copyOf(outcomes);
    }

    /// Announces a mail, after the content of the one before.
    ///
    /// @return whether the server now waits for this mail's content
    private boolean announce(int index, OutgoingMail mail, @Nullable OutgoingMail previous) throws IOException {
        if (previous != null) {
            wire.content(previous.content());
            if (!pipelining) {
                wire.flush();
                accept();
            }
        }
        announced = index;
        List<String> commands = new ArrayList<>(4);
        if (resetFirst) {
            commands.add("RSET");
        }
        commands.add("MAIL FROM:<" + mail.sender() + ">" + (mail.needsUtf8() ? " BODY=8BITMIME SMTPUTF8" : ""));
        commands.add("RCPT TO:<" + mail.recipient() + ">");
        commands.add("DATA");
        List<SmtpReply> replies = pipelining ? inOneGroup(commands, previous != null) : oneByOne(commands);
        if (resetFirst) {
            replies = replies.subList(1, replies.size());
            resetFirst = false;
        }
        boolean ready = judge(index, replies);
        announced = -1;
        handedOver = ready ? index : -1;
        return ready;
    }

    private List<SmtpReply> inOneGroup(List<String> commands, boolean afterContent) throws IOException {
        commands.forEach(wire::command);
        wire.flush();
        if (afterContent) {
            accept();
        }
        List<SmtpReply> replies = new ArrayList<>(commands.size());
        for (int i = 0; i < commands.size(); i++) {
            replies.add(live(wire.reply(settings.replyLimit())));
        }
        return replies;
    }

    private List<SmtpReply> oneByOne(List<String> commands) throws IOException {
        List<SmtpReply> replies = new ArrayList<>(commands.size());
        for (String command : commands) {
            wire.command(command);
            wire.flush();
            SmtpReply reply = live(wire.reply(settings.replyLimit()));
            replies.add(reply);
            if (!reply.isPositive() && !reply.isIntermediate()) {
                break;
            }
        }
        return replies;
    }

    /// Reads the answers to MAIL, RCPT and DATA (fewer if an earlier one was negative and commands go one by one).
    private boolean judge(int index, List<SmtpReply> replies) throws IOException {
        SmtpReply last = replies.getLast();
        boolean waitsForContent = replies.size() == 3 && last.isIntermediate();
        Stage[] stages = Stage.values();
        for (int i = 0; i < replies.size(); i++) {
            SmtpReply reply = replies.get(i);
            boolean agreed = i < 2 ? reply.isPositive() : reply.isIntermediate();
            if (!agreed) {
                requireInStep(reply);
                outcomes.set(index, refusal(stages[i], reply));
                if (waitsForContent) {
                    // RFC 2920 3.1: DATA was accepted without a recipient; an empty content ends it.
                    wire.content(new byte[0]);
                    wire.flush();
                    live(wire.reply(settings.acceptLimit()));
                } else {
                    resetFirst = true;
                }
                return false;
            }
        }
        return true;
    }

    /// 503 as the first refusal says that client and server do not agree where they are: nothing about the mail.
    private static void requireInStep(SmtpReply reply) throws IOException {
        if (reply.code() == 503) {
            throw new IOException("The mail server is out of step: " + reply);
        }
    }

    /// Reads the server's answer to a whole mail: the moment it takes responsibility, or not.
    private void accept() throws IOException {
        int index = handedOver;
        SmtpReply reply = wire.reply(settings.acceptLimit());
        if (reply.isPositive()) {
            outcomes.set(index, new SmtpOutcome.Accepted(reply));
        } else if (reply.code() >= 400) {
            outcomes.set(index, refusal(Stage.CONTENT, reply));
        } else {
            throw new IOException("The mail server answered a whole mail with " + reply);
        }
        handedOver = -1;
    }

    private static SmtpOutcome refusal(Stage stage, SmtpReply reply) {
        return reply.isTransient() ? new SmtpOutcome.Deferred(reply) : new SmtpOutcome.Refused(stage, reply);
    }

    /// 421 to a command closes the connection and says nothing about the mail.
    private static SmtpReply live(SmtpReply reply) throws IOException {
        if (reply.isGoodbye()) {
            throw new IOException("The mail server closes the connection: " + reply);
        }
        return reply;
    }

    private void breakOff(Exception cut) {
        broken = true;
        String reason = String.valueOf(cut.getMessage());
        if (handedOver >= 0) {
            outcomes.set(
                    handedOver,
                    wire.lastDotOffered() ? new SmtpOutcome.Unanswered(reason) : new SmtpOutcome.Interrupted(reason));
        } else if (announced >= 0 && outcomes.get(announced) instanceof SmtpOutcome.NotSent) {
            outcomes.set(announced, new SmtpOutcome.Interrupted(reason));
        }
        wire.close();
    }
}
