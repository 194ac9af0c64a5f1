package org.collegium.standalone.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Hands each mail to whoever waits for it, by one look at the inbox for all: a thousand people who look for themselves
/// would be measured too.
public final class MailWatch implements AutoCloseable {

    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(25);
    private static final int PATIENCE_SECONDS = 120;

    private final Connection inbox;
    private final Map<String, BlockingQueue<Mail>> arrived = new ConcurrentHashMap<>();
    private final Thread watching;
    private volatile boolean closed;
    private long seen;

    /// Watches for what arrives from now on.
    ///
    /// @param inbox a connection to the inbox's database, closed with the watch
    public MailWatch(Connection inbox) throws SQLException {
        this.inbox = inbox;
        try (ResultSet newest = inbox.createStatement().executeQuery("SELECT coalesce(max(id), 0) FROM mail")) {
            newest.next();
            this.seen = newest.getLong(1);
        }
        this.watching = Thread.ofPlatform().name("mail-watch").start(this::watch);
    }

    /// Takes the mails to an address, waiting for them, up to the first whose text has what is wanted.
    ///
    /// @return the first group of what was found
    public String next(String address, Pattern wanted) {
        try {
            while (true) {
                Mail mail = to(address).poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (mail == null) {
                    throw new IllegalStateException("No mail with " + wanted + " came to " + address + ".");
                }
                Matcher found = wanted.matcher(String.valueOf(mail.text()));
                if (found.find()) {
                    return found.group(1);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// Forgets what has arrived for an address.
    public void forget(String address) {
        to(address).clear();
    }

    private BlockingQueue<Mail> to(String address) {
        return arrived.computeIfAbsent(Inbox.normal(address), _ -> new LinkedBlockingQueue<>());
    }

    private void watch() {
        try (PreparedStatement mails =
                inbox.prepareStatement("SELECT id, sender, recipients, content FROM mail WHERE id > ? ORDER BY id")) {
            while (!closed) {
                look(mails);
                LockSupport.parkNanos(LOOK_EVERY_NANOS);
            }
        } catch (SQLException cannot) {
            throw new IllegalStateException("The inbox cannot be read.", cannot);
        }
    }

    private void look(PreparedStatement mails) throws SQLException {
        mails.setLong(1, seen);
        try (ResultSet row = mails.executeQuery()) {
            while (row.next()) {
                seen = row.getLong("id");
                List<String> recipients =
                        List.of((String[]) row.getArray("recipients").getArray());
                Mail mail = MailReader.read(
                        seen, Instant.now(), row.getString("sender"), recipients, row.getBytes("content"));
                recipients.forEach(recipient -> to(recipient).add(mail));
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            watching.join();
            inbox.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (SQLException cannot) {
            throw new IllegalStateException("The inbox was not closed.", cannot);
        }
    }
}
