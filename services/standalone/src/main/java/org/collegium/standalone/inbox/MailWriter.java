package org.collegium.standalone.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stores mails: all that wait go in one transaction, so that many connections share the wait for the disk.
final class MailWriter implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(MailWriter.class);

    /// More in one transaction gains nothing and holds the senders up.
    private static final int BATCH = 500;

    private record Waiting(RawMail mail, CompletableFuture<Void> stored) {}

    private final Inbox inbox;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread thread = Thread.ofPlatform().name("inbox-writer").unstarted(this::run);
    private volatile boolean running = true;

    MailWriter(Inbox inbox) {
        this.inbox = inbox;
        thread.start();
    }

    /// Stores a mail; the future completes when it is committed.
    CompletableFuture<Void> store(RawMail mail) {
        var waiting = new Waiting(mail, new CompletableFuture<>());
        queue.add(waiting);
        return waiting.stored();
    }

    private void run() {
        @Nullable Connection connection = null;
        while (running || !queue.isEmpty()) {
            List<Waiting> batch = next();
            if (batch.isEmpty()) {
                continue;
            }
            try {
                if (connection == null || connection.isClosed()) {
                    connection = inbox.connect();
                    connection.setAutoCommit(false);
                }
                insert(connection, batch);
                batch.forEach(waiting -> waiting.stored().complete(null));
            } catch (SQLException failed) {
                // Not the exception itself: the driver puts the mails into its text.
                log.warn(
                        "The inbox did not take {} mails (SQL state {}); their senders are told to try again.",
                        batch.size(),
                        failed.getSQLState());
                batch.forEach(waiting -> waiting.stored().completeExceptionally(failed));
                close(connection);
                connection = null;
            }
        }
        close(connection);
    }

    private List<Waiting> next() {
        var batch = new ArrayList<Waiting>();
        try {
            Waiting first = queue.poll(200, TimeUnit.MILLISECONDS);
            if (first != null) {
                batch.add(first);
                queue.drainTo(batch, BATCH - 1);
            }
        } catch (InterruptedException stopped) {
            running = false;
        }
        return batch;
    }

    private static void insert(Connection connection, List<Waiting> batch) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO mail (sender, recipients, content) VALUES (?, ?, ?)")) {
            for (Waiting waiting : batch) {
                insert.setString(1, waiting.mail().sender());
                insert.setArray(
                        2,
                        connection.createArrayOf(
                                "text", waiting.mail().recipients().toArray()));
                insert.setBytes(3, waiting.mail().content());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    private static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException alreadyGone) {
            log.debug("The inbox's connection was gone.", alreadyGone);
        }
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
