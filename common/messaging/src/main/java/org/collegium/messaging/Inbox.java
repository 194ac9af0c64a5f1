package org.collegium.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes records over: every fact is handled once, in one transaction with its inbox row, or kept in the
/// waiting room.
///
/// It only throws when even the waiting room cannot be written, that is when the database is away; then nothing
/// was taken over and the records must be delivered again.
final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final InboxTable table;
    private final WaitingRoom room;
    private final DeadLetterCopies copies;
    private final MessagingProperties.Patience patience;
    private final TransactionTemplate transaction;

    Inbox(
            InboxTable table,
            WaitingRoom room,
            DeadLetterCopies copies,
            MessagingProperties.Patience patience,
            TransactionTemplate transaction) {
        this.table = table;
        this.room = room;
        this.copies = copies;
        this.patience = patience;
        this.transaction = transaction;
    }

    void take(List<Incoming> records) {
        if (records.isEmpty()) {
            return;
        }
        try {
            transaction.executeWithoutResult(_ -> takeTogether(records));
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            LOG.info(
                    "{} records from {} are taken one by one, because {}",
                    records.size(),
                    records.getFirst().raw().place(),
                    e.toString());
            records.forEach(this::takeAlone);
        }
    }

    private void takeAlone(Incoming record) {
        try {
            transaction.executeWithoutResult(_ -> takeTogether(List.of(record)));
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            transaction.executeWithoutResult(_ -> setAside(record, e));
        }
    }

    /// Moves a fact that failed into the waiting room. This takes it over: its inbox row is written here, so
    /// that a second delivery neither handles it beside its retries nor lets it wait twice.
    private void setAside(Incoming record, Throwable failure) {
        UUID id = record.eventId();
        boolean isNew = id == null || !table.take(List.of(id)).isEmpty();
        if (!isNew || !(record instanceof Incoming.Fact fact)) {
            if (isNew) {
                // Keeping needs no handler, so only the database can have failed: let the batch come again.
                throw new IllegalStateException(record.raw().place() + " could not be kept", failure);
            }
            return;
        }
        boolean awaited = failure instanceof NotYet;
        LOG.warn(
                "{} {} of {} waits, because {}",
                fact.envelope().type(),
                id,
                fact.envelope().key(),
                failure.toString());
        room.retryLater(
                fact,
                failure.toString(),
                awaited,
                awaited ? patience.pauseWhileAwaiting(1) : patience.pauseAfterFailure(1));
    }

    private void takeTogether(List<Incoming> records) {
        Set<UUID> fresh = table.take(records.stream()
                .map(Incoming::eventId)
                .filter(id -> id != null)
                .map(UUID.class::cast)
                .distinct()
                .toList());
        // remove() keeps the first of several with one id.
        Predicate<Incoming> isNew = record -> record.eventId() == null || fresh.remove(record.eventId());
        List<Incoming> taken = records.stream().filter(isNew).toList();
        // Looked up after the inbox rows are written: another instance that still moves a head of these lines into the
        // waiting room holds an inbox row we had to wait for, so its head is visible by now.
        Set<Incoming.Line> occupied = room.occupied(taken.stream()
                .filter(Incoming.Fact.class::isInstance)
                .map(record -> new Incoming.Line(
                        record.raw().topic(), String.valueOf(record.raw().key())))
                .collect(Collectors.toSet()));
        var run = new Run();
        for (Incoming record : taken) {
            switch (record) {
                case Incoming.Fact fact when occupied.contains(fact.line()) -> room.queue(fact);
                case Incoming.Fact fact -> run.add(fact);
                case Incoming.Unknown unknown -> keep(unknown, WaitingRoom.State.PARKED, unknown.reason());
                case Incoming.Poison poison -> keep(poison, WaitingRoom.State.DEAD, poison.reason());
                case Incoming.NotSubscribed _ -> {}
            }
        }
        run.handle();
    }

    private void keep(Incoming record, WaitingRoom.State state, String reason) {
        if (room.keep(record, state, reason)) {
            LOG.warn(
                    "The record {} with id {} is {}: {}",
                    record.raw().place(),
                    record.eventId(),
                    state.column(),
                    reason);
            copies.append(record.raw(), record.eventId(), state, reason, 0);
        }
    }

    /// Hands a fact to its handler in the current transaction.
    void handle(Incoming.Fact fact) {
        handle(List.of(fact));
    }

    private void handle(List<Incoming.Fact> facts) {
        var first = facts.getFirst();
        // Many facts come from many traces; only one alone has one to belong to.
        Trace.within(
                facts.size() == 1 ? first.raw().headers().get(FactHeaders.TRACE_PARENT) : null,
                () -> first.handler().handle(facts));
        for (Incoming.Fact fact : facts) {
            // Only a tombstone has no value; anything else without one was judged to be poison.
            if (fact.raw().value() == null) {
                room.erase(new Incoming.Line(
                        fact.raw().topic(), fact.envelope().key().toString()));
            }
        }
    }

    /// Neighbours of one contract, handed over together if its handler takes lists. Only neighbours, so that
    /// the order within each key is kept without looking at keys.
    private final class Run {

        private final List<Incoming.Fact> facts = new ArrayList<>();

        void add(Incoming.Fact fact) {
            if (!facts.isEmpty()
                    && (!facts.getFirst().handler().equals(fact.handler())
                            || !fact.handler().inBatches())) {
                handle();
            }
            facts.add(fact);
        }

        void handle() {
            if (!facts.isEmpty()) {
                Inbox.this.handle(List.copyOf(facts));
                facts.clear();
            }
        }
    }
}
