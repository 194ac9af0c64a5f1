package org.collegium.notifications.smtp.client;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The connections to the mail server, kept for the next chunk while they are fresh.
///
/// Who sends at the same time holds one each, so the number of senders bounds the number of connections.
public final class SmtpConnections implements AutoCloseable {

    private final SmtpSettings settings;
    private final Deque<SmtpConnection> idle = new ArrayDeque<>();

    public SmtpConnections(SmtpSettings settings) {
        this.settings = settings;
    }

    /// Lends a connection that works as far as anybody knows; close the loan to give it back.
    ///
    /// @throws SmtpUnavailable if there is none and none can be opened
    public Loan borrow() throws SmtpUnavailable {
        SmtpConnection kept = takeIdle();
        return new Loan(kept == null ? SmtpConnection.open(settings) : kept);
    }

    private synchronized @Nullable SmtpConnection takeIdle() {
        while (!idle.isEmpty()) {
            SmtpConnection connection = idle.pop();
            if (connection.isFresh()) {
                return connection;
            }
            connection.close();
        }
        return null;
    }

    private synchronized void giveBack(SmtpConnection connection) {
        if (connection.isFresh()) {
            idle.push(connection);
        } else {
            connection.close();
        }
    }

    @Override
    public synchronized void close() {
        idle.forEach(SmtpConnection::close);
        idle.clear();
    }

    /// A borrowed connection.
    public final class Loan implements AutoCloseable {

        private final SmtpConnection connection;

        private Loan(SmtpConnection connection) {
            this.connection = connection;
        }

        /// Hands mails over; one outcome each, in the same order. Network and server troubles are outcomes, not
        /// exceptions.
        ///
        /// @param recalled whether a mail, by its id, must not go any more; asked just before its turn
        public List<SmtpOutcome> send(List<OutgoingMail> mails, Predicate<UUID> recalled) {
            return connection.send(mails, recalled);
        }

        @Override
        public void close() {
            giveBack(connection);
        }
    }
}
