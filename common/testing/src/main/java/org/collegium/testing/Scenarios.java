package org.collegium.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tries the same actions in many ways: in any order, twice, lost and retried; and cuts a failing run down to
/// its core.
///
/// ```java
/// Scenarios.in(Ledger::new)                                  // a fresh world for each run
///         .action("seat 1", "reserved", Ledger::reserve)     // actions with one key keep their order, as on a topic
///         .action("seat 1", "redeemed", Ledger::redeem)
///         .action("invoice paid", Ledger::pay)               // without a key: any order
///         .invariant(ledger -> assertThat(ledger.free()).isNotNegative())
///         .sameEndAs(Ledger::rows)                           // compared with the plain run, each action once
///         .runs(200)
///         .inAnyOrder();
/// ```
///
/// Every run has a seed, which a failure names; `-Dcollegium.seed=…` runs that one again first.
///
/// @param <W> the world the actions change: an in-memory store, or a handle on a database that is emptied for each run
public final class Scenarios<W> {

    /// Enough that a rare order shows up, few enough for a test of milliseconds.
    private static final int DEFAULT_RUNS = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Scenarios.class);

    private final Supplier<W> freshWorld;
    private final List<Action<W>> actions = new ArrayList<>();
    private final List<Consumer<W>> invariants = new ArrayList<>();
    private @Nullable Function<W, ?> snapshot;
    private BiConsumer<W, Consumer<W>> losing = (world, action) -> {};
    private int runs = DEFAULT_RUNS;

    private Scenarios(Supplier<W> freshWorld) {
        this.freshWorld = freshWorld;
    }

    /// @param freshWorld called once a run, and often while a failing run is cut down
    public static <W> Scenarios<W> in(Supplier<W> freshWorld) {
        return new Scenarios<>(freshWorld);
    }

    /// Something that happens to the world, in any order with all else.
    public Scenarios<W> action(String name, Consumer<W> action) {
        actions.add(new Action<>(name, null, action));
        return this;
    }

    /// Something that happens after the earlier actions of the same key, like facts of one key on a topic.
    public Scenarios<W> action(String key, String name, Consumer<W> action) {
        actions.add(new Action<>(name, key, action));
        return this;
    }

    /// What holds after every step; it throws an assertion error when it does not.
    public Scenarios<W> invariant(Consumer<W> invariant) {
        invariants.add(invariant);
        return this;
    }

    /// What must be equal at the end of every run: the store's rows, say, without what may differ.
    public Scenarios<W> sameEndAs(Function<W, ?> snapshot) {
        this.snapshot = snapshot;
        return this;
    }

    /// How an action is lost half-way: run it so that its effect is undone, e.g. in a transaction that is
    /// rolled back. Without this, a lost action does not happen at all. Either way it is retried later.
    public Scenarios<W> losing(BiConsumer<W, Consumer<W>> losing) {
        this.losing = losing;
        return this;
    }

    public Scenarios<W> runs(int count) {
        this.runs = count;
        return this;
    }

    /// Runs every action at least once: shuffled, some twice, some lost and retried.
    public void inAnyOrder() {
        repeat(random -> Plans.shuffled(actions, random));
    }

    /// Runs sequences of actions drawn with replacement, each as often as chance has it: a state machine's
    /// walk, for invariants.
    ///
    /// @throws IllegalStateException if an equal end is asked for, which makes no sense here
    public void inRandomWalks(int steps) {
        if (snapshot != null) {
            throw new IllegalStateException("Random walks end differently: name invariants, not sameEndAs.");
        }
        repeat(random -> Plans.walk(actions, random, steps));
    }

    private void repeat(Function<Random, List<Step<W>>> planning) {
        long first = Long.getLong("collegium.seed", System.nanoTime());
        LOG.info("{} scenarios from seed {}; -Dcollegium.seed={} runs them again.", runs, first, first);
        for (long seed = first; seed < first + runs; seed++) {
            List<Step<W>> plan = planning.apply(new Random(seed));
            Throwable failure = failureOf(plan);
            if (failure != null) {
                report(seed, plan, failure);
            }
        }
    }

    private void report(long seed, List<Step<W>> plan, Throwable failure) {
        List<Step<W>> smallest = Plans.shrink(plan, actions, smaller -> failureOf(smaller) != null);
        Throwable cause = failureOf(smallest);
        StringBuilder story = new StringBuilder(
                "Scenario failed; -Dcollegium.seed=%d runs it again. The smallest failing run, %d of %d steps:"
                        .formatted(seed, smallest.size(), plan.size()));
        smallest.forEach(step -> story.append("\n  - ").append(step));
        throw new AssertionError(story.toString(), cause == null ? failure : cause);
    }

    /// Runs a plan in a fresh world; the failure, or null.
    private @Nullable Throwable failureOf(List<Step<W>> plan) {
        try {
            Object end = endOf(plan);
            if (snapshot != null) {
                Object plain = endOf(Plans.plain(plan, actions));
                if (!plain.equals(end)) {
                    return new AssertionError(
                            "The plain run ended as\n  %s\nbut this one as\n  %s".formatted(plain, end));
                }
            }
            return null;
        } catch (RuntimeException | AssertionError failed) {
            return failed;
        }
    }

    private Object endOf(List<Step<W>> plan) {
        W world = freshWorld.get();
        for (Step<W> step : plan) {
            if (step.lost()) {
                losing.accept(world, step.action().effect());
            } else {
                step.action().effect().accept(world);
            }
            invariants.forEach(invariant -> invariant.accept(world));
        }
        return snapshot == null ? "" : snapshot.apply(world);
    }

    /// @param key actions of one key keep their order; null for none
    record Action<W>(String name, @Nullable String key, Consumer<W> effect) {}

    /// One attempt at an action.
    record Step<W>(Action<W> action, boolean lost) {

        @Override
        public String toString() {
            return (action.key() == null ? "" : action.key() + ": ") + action.name() + (lost ? " (lost)" : "");
        }
    }
}
