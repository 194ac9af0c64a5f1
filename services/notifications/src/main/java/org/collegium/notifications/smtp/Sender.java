package org.collegium.notifications.smtp;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.collegium.notifications.handover.MailQueue;
import org.collegium.notifications.handover.MailState;
import org.collegium.notifications.handover.Prepared;
import org.collegium.notifications.handover.Verdict;
import org.collegium.notifications.smtp.client.OutgoingMail;
import org.collegium.notifications.smtp.client.SmtpConnections;
import org.collegium.notifications.smtp.client.SmtpOutcome;
import org.collegium.notifications.smtp.client.SmtpUnavailable;
import org.collegium.notifications.smtp.letter.MailRenderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// Works one queue on one connection, a batch at a time.
final class Sender {

    /// How many mails are claimed at once; chunks are cut from it.
    private static final int BATCH = 200;

    /// How often the outcome of a chunk is tried to be kept before its mails are given up as uncertain.
    private static final int RECORD_TRIES = 20;

    private static final Logger log = LoggerFactory.getLogger(Sender.class);

    private final MailQueue queue;
    private final MailRenderer renderer;
    private final SmtpConnections connections;
    private final int chunkSize;
    private final MailMetrics metrics;

    Sender(MailQueue queue, MailRenderer renderer, SmtpConnections connections, int chunkSize, MailMetrics metrics) {
        this.queue = queue;
        this.renderer = renderer;
        this.connections = connections;
        this.chunkSize = chunkSize;
        this.metrics = metrics;
    }

    /// How a turn ended.
    enum Turn {
        EMPTY,
        SENT,
        SERVER_UNAVAILABLE
    }

    /// Claims a batch and hands it over chunk by chunk.
    ///
    /// @param stopping asked before each chunk; what is left is then let go
    Turn turn(UUID owner, BooleanSupplier stopping) throws InterruptedException {
        List<UUID> claimed = queue.claim(owner, BATCH);
        if (claimed.isEmpty()) {
            queue.cameUpEmpty();
            return Turn.EMPTY;
        }
        for (int from = 0; from < claimed.size(); from += chunkSize) {
            List<UUID> rest = claimed.subList(from, claimed.size());
            if (stopping.getAsBoolean()) {
                queue.release(owner, rest);
                return Turn.SENT;
            }
            List<UUID> chunk = rest.subList(0, Math.min(chunkSize, rest.size()));
            // The connection comes first: a server that is down must not leave mails half handed over.
            try (SmtpConnections.Loan connection = connections.borrow()) {
                if (!handOver(owner, chunk, connection)) {
                    queue.release(owner, rest.subList(chunk.size(), rest.size()));
                    queue.serverUnavailable("The mail server breaks off.");
                    return Turn.SERVER_UNAVAILABLE;
                }
            } catch (SmtpUnavailable unavailable) {
                log.warn("{} mails of {} wait: {}", rest.size(), queue.name(), unavailable.getMessage());
                queue.release(owner, rest);
                queue.serverUnavailable(String.valueOf(unavailable.getMessage()));
                return Turn.SERVER_UNAVAILABLE;
            }
        }
        return Turn.SENT;
    }

    /// @return whether the server took or answered anything
    private boolean handOver(UUID owner, List<UUID> chunk, SmtpConnections.Loan connection)
            throws InterruptedException {
        List<Prepared> prepared = queue.prepare(owner, chunk);
        if (prepared.isEmpty()) {
            return true;
        }
        List<Verdict> verdicts = new ArrayList<>(prepared.size());
        List<Prepared> written = new ArrayList<>(prepared.size());
        List<OutgoingMail> mails = new ArrayList<>(prepared.size());
        for (Prepared mail : prepared) {
            try {
                mails.add(renderer.write(mail.wording(), mail.recipient()));
                written.add(mail);
            } catch (IllegalArgumentException unusable) {
                verdicts.add(Verdict.end(mail.id(), MailState.FAILED, String.valueOf(unusable.getMessage())));
            }
        }
        List<SmtpOutcome> outcomes = connection.send(mails, queue::isRecalled);
        for (int i = 0; i < outcomes.size(); i++) {
            verdicts.add(Answers.verdict(written.get(i), outcomes.get(i)));
        }
        keep(owner, verdicts);
        metrics.count(queue.name(), verdicts);
        return verdicts.stream().anyMatch(Verdict::isProgress);
    }

    /// What the server said is known only here, so a database that is away for a moment is waited for.
    private void keep(UUID owner, List<Verdict> verdicts) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                queue.record(owner, verdicts);
                return;
            } catch (DataAccessException databaseAway) {
                if (tries == RECORD_TRIES) {
                    throw databaseAway;
                }
                log.warn(
                        "What became of {} mails of {} cannot be kept yet.",
                        verdicts.size(),
                        queue.name(),
                        databaseAway);
                Thread.sleep(1_000);
            }
        }
    }
}
