package org.collegium.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.collegium.testing.Scenarios.Action;
import org.collegium.testing.Scenarios.Step;
import org.jspecify.annotations.Nullable;

/// Makes the runs of [Scenarios], and cuts a failing one down.
final class Plans {

    /// One action in this many comes twice, and one in this many is lost at first.
    private static final int ONE_IN = 4;

    /// Cutting down stops here: a run that is nearly smallest is as good to read.
    private static final int MOST_ATTEMPTS = 2_000;

    private Plans() {}

    /// Every action once in an order that keeps that of each key; then duplicates after, and losses before,
    /// their action.
    static <W> List<Step<W>> shuffled(List<Action<W>> actions, Random random) {
        List<Step<W>> plan = new ArrayList<>();
        Map<String, List<Action<W>>> lines = new HashMap<>();
        for (int i = 0; i < actions.size(); i++) {
            String line = actions.get(i).key() == null
                    ? "#" + i
                    : "key " + actions.get(i).key();
            lines.computeIfAbsent(line, key -> new ArrayList<>()).add(actions.get(i));
        }
        List<List<Action<W>>> open = new ArrayList<>(lines.values());
        while (!open.isEmpty()) {
            List<Action<W>> line = open.get(random.nextInt(open.size()));
            plan.add(new Step<>(line.removeFirst(), false));
            open.removeIf(List::isEmpty);
        }
        for (Action<W> action : actions) {
            int at = plan.indexOf(new Step<>(action, false));
            if (random.nextInt(ONE_IN) == 0) {
                plan.add(at + 1 + random.nextInt(plan.size() - at), new Step<>(action, false));
            }
            if (random.nextInt(ONE_IN) == 0) {
                plan.add(random.nextInt(at + 1), new Step<>(action, true));
            }
        }
        return plan;
    }

    static <W> List<Step<W>> walk(List<Action<W>> actions, Random random, int steps) {
        List<Step<W>> plan = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            plan.add(new Step<>(actions.get(random.nextInt(actions.size())), random.nextInt(ONE_IN * ONE_IN) == 0));
        }
        return plan;
    }

    /// The actions of a run in the order they were named, each once: what the run is compared with.
    static <W> List<Step<W>> plain(List<Step<W>> plan, List<Action<W>> actions) {
        Set<Action<W>> present = new HashSet<>();
        plan.stream().filter(step -> !step.lost()).forEach(step -> present.add(step.action()));
        return actions.stream()
                .filter(present::contains)
                .map(action -> new Step<>(action, false))
                .toList();
    }

    /// Drops actions and steps, and sorts what is left towards the plain order, as long as the run still
    /// fails.
    static <W> List<Step<W>> shrink(List<Step<W>> failing, List<Action<W>> actions, Predicate<List<Step<W>>> fails) {
        Map<Action<W>, Integer> order = new LinkedHashMap<>();
        actions.forEach(action -> order.put(action, order.size()));
        List<Step<W>> smallest = failing;
        int attempts = 0;
        @Nullable List<Step<W>> smaller = smallest;
        while (smaller != null) {
            smallest = smaller;
            smaller = null;
            for (List<Step<W>> candidate : candidates(smallest, order)) {
                if (attempts++ > MOST_ATTEMPTS) {
                    return smallest;
                }
                if (fails.test(candidate)) {
                    smaller = candidate;
                    break;
                }
            }
        }
        return smallest;
    }

    private static <W> List<List<Step<W>>> candidates(List<Step<W>> plan, Map<Action<W>, Integer> order) {
        List<List<Step<W>>> candidates = new ArrayList<>();
        for (Action<W> dropped : order.keySet()) {
            List<Step<W>> without =
                    plan.stream().filter(step -> !step.action().equals(dropped)).toList();
            if (without.size() < plan.size()) {
                candidates.add(without);
            }
        }
        for (int i = 0; i < plan.size(); i++) {
            List<Step<W>> without = new ArrayList<>(plan);
            without.remove(i);
            candidates.add(without);
        }
        for (int i = 0; i + 1 < plan.size(); i++) {
            if (position(plan.get(i), order) > position(plan.get(i + 1), order)) {
                List<Step<W>> swapped = new ArrayList<>(plan);
                swapped.set(i, plan.get(i + 1));
                swapped.set(i + 1, plan.get(i));
                candidates.add(swapped);
            }
        }
        return candidates;
    }

    private static <W> int position(Step<W> step, Map<Action<W>, Integer> order) {
        return order.getOrDefault(step.action(), Integer.MAX_VALUE);
    }
}
