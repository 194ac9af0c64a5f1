package org.collegium.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ScenariosTest {

    @Test
    void letsAStoreThatForgetsOrderAndDuplicatesPass() {
        Scenarios.in(TreeSet<String>::new)
                .action("a", store -> store.add("a"))
                .action("b", store -> store.add("b"))
                .action("c", store -> store.add("c"))
                .sameEndAs(store -> store)
                .inAnyOrder();
    }

    @Test
    void findsAStoreThatCountsDuplicates() {
        Scenarios<List<String>> counting =
                scenarios(List.of("a", "b", "c", "d", "e")).sameEndAs(List::size);

        assertThatThrownBy(counting::inAnyOrder)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("collegium.seed=")
                .hasMessageContaining("2 of");
    }

    @Test
    void findsAStoreThatDependsOnOrderAndCutsItDownToTwoSteps() {
        Scenarios<Set<String>> ordered = Scenarios.in(LinkedHashSet<String>::new);
        List.of("a", "b", "c", "d", "e").forEach(name -> ordered.action(name, store -> store.add(name)));

        assertThatThrownBy(ordered.sameEndAs(List::copyOf)::inAnyOrder)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("2 of");
    }

    @Test
    void keepsTheOrderOfAKey() {
        Scenarios<List<Integer>> keyed = Scenarios.in(ArrayList::new);
        for (int i = 0; i < 5; i++) {
            int number = i;
            keyed.action("one key", "step " + i, seen -> {
                if (!seen.contains(number)) {
                    seen.add(number);
                }
            });
        }

        keyed.sameEndAs(List::copyOf).inAnyOrder();
    }

    @Test
    void runsALostActionThroughTheLossAndRetriesIt() {
        List<String> losses = new ArrayList<>();

        Scenarios.in(TreeSet<String>::new)
                .action("a", store -> store.add("a"))
                .losing((store, action) -> losses.add("lost"))
                .invariant(store -> assertThat(store).hasSizeLessThanOrEqualTo(1))
                .sameEndAs(store -> store)
                .inAnyOrder();

        assertThat(losses).isNotEmpty();
    }

    @Test
    void cutsAWalkThatBreaksAnInvariantDownToItsCore() {
        Scenarios<int[]> walk = Scenarios.in(() -> new int[1])
                .action("up", counter -> counter[0]++)
                .action("nothing", counter -> {})
                .invariant(counter -> assertThat(counter[0]).isLessThan(3));

        assertThatThrownBy(() -> walk.inRandomWalks(50))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("3 of 50 steps")
                .hasMessageNotContaining("nothing");
    }

    @Test
    void repeatsARunFromItsSeed() {
        List<List<String>> told = new ArrayList<>();
        System.setProperty("collegium.seed", "42");
        try {
            for (int i = 0; i < 2; i++) {
                List<String> seen = new ArrayList<>();
                told.add(seen);
                Scenarios<List<String>> scenarios = Scenarios.in(() -> seen);
                List.of("a", "b", "c", "d")
                        .forEach(name -> scenarios.action(name, (Consumer<List<String>>) store -> store.add(name)));
                scenarios.runs(1).inAnyOrder();
            }
        } finally {
            System.clearProperty("collegium.seed");
        }

        assertThat(told.get(0)).isEqualTo(told.get(1));
    }

    private static Scenarios<List<String>> scenarios(List<String> names) {
        Scenarios<List<String>> scenarios = Scenarios.in(ArrayList::new);
        names.forEach(name -> scenarios.action(name, store -> store.add(name)));
        return scenarios;
    }
}
