package org.collegium.notifications.handover;

import java.util.List;
import java.util.UUID;

/// Mails that wait in the database. Every method is one transaction of its own, so that a sender may die between any
/// two.
public interface MailQueue {

    /// What the queue is called in logs and figures.
    String name();

    /// Whether many senders work it at the same time.
    boolean isBulk();

    /// Takes mails that may be sent now; nobody else gets them while the owner's lease lives.
    List<UUID> claim(UUID owner, int limit);

    /// Looks again whether each may be sent, commits those that may as being handed over, and returns them.
    ///
    /// Mails that the owner no longer holds are left out.
    List<Prepared> prepare(UUID owner, List<UUID> ids);

    /// Whether a prepared mail's person was erased meanwhile; asked just before the mail server is told of it.
    boolean isRecalled(UUID id);

    /// Keeps what became of mails that were prepared.
    void record(UUID owner, List<Verdict> verdicts);

    /// Lets claimed mails wait again.
    void release(UUID owner, List<UUID> ids);

    /// Sees to what senders whose lease has lapsed have left behind, and to what has waited long enough.
    void tidy();

    /// Nothing was there to claim.
    void cameUpEmpty();

    /// The mail server cannot be used; mails wait.
    void serverUnavailable(String reason);
}
