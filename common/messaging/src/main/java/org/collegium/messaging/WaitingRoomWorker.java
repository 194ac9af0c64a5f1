package org.collegium.messaging;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/// Tries waiting facts again, the head of each line first; any number of instances may do so at once.
final class WaitingRoomWorker extends Worker {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingRoomWorker.class);

    /// More than a handler takes.
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final Duration FORGET_EVERY = Duration.ofMinutes(10);

    private final String service;
    private final WaitingRoom room;
    private final IncomingReader reader;
    private final Inbox inbox;
    private final DeadLetterCopies copies;
    private final MessagingProperties.Patience patience;
    private final TransactionTemplate transaction;
    private long forgetAt = System.nanoTime();

    WaitingRoomWorker(
            String service,
            WaitingRoom room,
            IncomingReader reader,
            Inbox inbox,
            DeadLetterCopies copies,
            MessagingProperties.Patience patience,
            TransactionTemplate transaction) {
        super(service + "-waiting-room", GRACE);
        this.service = service;
        this.room = room;
        this.reader = reader;
        this.inbox = inbox;
        this.copies = copies;
        this.patience = patience;
        this.transaction = transaction;
    }

    @Override
    public void run() {
        var backoff = new Backoff();
        while (isRunning()) {
            try {
                try {
                    while (isRunning() && tryOne()) {
                        backoff.reset();
                    }
                    forgetWhatIsOver();
                    awaitWork(patience.poll());
                } catch (RuntimeException e) {
                    Duration pause = backoff.next();
                    LOG.warn(
                            "The waiting room of {} is looked at again in {}, because {}",
                            service,
                            pause,
                            e.toString());
                    rest(pause);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void forgetWhatIsOver() {
        if (System.nanoTime() - forgetAt >= 0) {
            room.forgetDiscarded();
            room.forgetExpired();
            forgetAt = System.nanoTime() + FORGET_EVERY.toNanos();
        }
    }

    /// Tries the fact that has been due longest.
    ///
    /// @return whether there was one
    private boolean tryOne() {
        // Set inside the transaction: after a failure its row is unlocked, but we must know which one it was.
        var claimed = new AtomicReference<WaitingRoom.@Nullable Waiting>();
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> {
                var due = room.claim();
                due.ifPresent(fact -> {
                    claimed.set(fact);
                    handle(fact);
                });
                return due.isPresent();
            }));
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            var fact = claimed.get();
            if (fact == null) {
                throw e;
            }
            transaction.executeWithoutResult(_ -> failed(fact, e));
            return true;
        }
    }

    private void handle(WaitingRoom.Waiting waiting) {
        switch (reader.read(waiting.raw())) {
            case Incoming.Fact fact -> {
                inbox.handle(fact);
                room.leave(waiting.id());
                LOG.info(
                        "{} {} of {} was handled at attempt {}.",
                        fact.envelope().type(),
                        fact.envelope().id(),
                        fact.envelope().key(),
                        waiting.attempts() + 1);
            }
            case Incoming.NotSubscribed notSubscribed -> {
                room.leave(waiting.id());
                LOG.info(
                        "The record {} with id {} is not heard here.",
                        waiting.raw().place(),
                        notSubscribed.eventId());
            }
            case Incoming.Unknown unknown -> giveUp(waiting, WaitingRoom.State.PARKED, unknown.reason());
            case Incoming.Poison poison -> giveUp(waiting, WaitingRoom.State.DEAD, poison.reason());
        }
    }

    private void failed(WaitingRoom.Waiting fact, Throwable failure) {
        // Awaiting is limited by time and failing by number, each counted alone: a fact that has looked for its person
        // a
        // hundred times must not die of its first deadlock.
        boolean awaited = failure instanceof NotYet;
        boolean exhausted =
                awaited ? fact.waited().compareTo(patience.patience()) > 0 : fact.failures() + 1 >= patience.attempts();
        // Whoever replays a letter wants to see at once whether the cause is mended; another try is another click.
        if (fact.isReplayed() || exhausted) {
            giveUp(fact, WaitingRoom.State.DEAD, failure.toString());
        } else {
            room.postpone(
                    fact,
                    failure.toString(),
                    awaited,
                    awaited
                            ? patience.pauseWhileAwaiting(fact.attempts() + 1)
                            : patience.pauseAfterFailure(fact.failures() + 1));
        }
    }

    private void giveUp(WaitingRoom.Waiting fact, WaitingRoom.State state, String reason) {
        if (room.giveUp(fact, state, reason)) {
            LOG.error(
                    "The record {} with id {} is {} after {} attempts: {}",
                    fact.raw().place(),
                    fact.eventId(),
                    state.column(),
                    fact.attempts() + 1,
                    reason);
            if (!fact.isReplayed()) {
                // A replayed one has its copy already.
                copies.append(fact.raw(), fact.eventId(), state, reason, fact.attempts() + 1);
            }
        }
    }
}
