package org.collegium.corporate.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What becomes of one application, whatever the order in which its facts come.
class RedemptionTest {

    private static final UUID ID = new UUID(1, 1);
    private static final UUID MEMBERSHIP = new UUID(2, 2);
    private static final LocalDate FIRST = LocalDate.of(2012, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2013, 10, 31);
    private static final LocalDate LEAVES = LocalDate.of(2013, 1, 31);

    /// The members of a story, and how each stands at last.
    record Story(List<UnaryOperator<World>> facts, RedemptionStatus status, LocalDate seatUntil, String reason) {}

    static Stream<Story> stories() {
        UnaryOperator<World> reserved = World::reserved;
        UnaryOperator<World> activated = world -> world.follow(world.known.activated(world.use()));
        UnaryOperator<World> cancelled = world -> world.ends(LEAVES);
        UnaryOperator<World> cancelledBefore = world -> world.ends(FIRST.minusDays(40));
        UnaryOperator<World> lapsedTheDayBefore = world -> world.ends(FIRST.minusDays(1));
        UnaryOperator<World> resigned = world -> world.ends(FIRST, FIRST.minusDays(1));
        UnaryOperator<World> lapsed = world -> world.ends(LAST);
        return Stream.of(
                new Story(List.of(reserved, activated), RedemptionStatus.REDEEMED, LAST, ""),
                new Story(List.of(reserved, activated, cancelledBefore), RedemptionStatus.REDEEMED, LAST, ""),
                new Story(List.of(reserved, activated, lapsedTheDayBefore), RedemptionStatus.REDEEMED, LAST, ""),
                new Story(
                        List.of(reserved, activated, cancelled, lapsed),
                        RedemptionStatus.RELEASED,
                        LEAVES,
                        "member-left"),
                new Story(
                        List.of(reserved, activated, resigned, cancelled, lapsed),
                        RedemptionStatus.RELEASED,
                        FIRST.minusDays(1),
                        "member-left"));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void endsTheSameInEveryOrderAndHoweverOftenAFactComes(Story story) {
        for (List<UnaryOperator<World>> order : orders(story.facts())) {
            World world = new World(LEAVES.plusDays(1));
            for (UnaryOperator<World> fact :
                    Stream.concat(order.stream(), order.reversed().stream()).toList()) {
                world = fact.apply(world);
            }

            assertThat(world.known.status()).isEqualTo(story.status());
            assertThat(world.known.seatUntil()).isEqualTo(story.seatUntil());
            assertThat(world.known.membershipId()).isEqualTo(MEMBERSHIP);
            assertThat(world.known.releaseReason()).isEqualTo(story.reason().isEmpty() ? null : story.reason());
            assertThat(world.seatsTaken).isEqualTo(story.status() == RedemptionStatus.REDEEMED ? 1 : 0);
        }
    }

    private static <T> List<List<T>> orders(List<T> all) {
        if (all.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> orders = new ArrayList<>();
        for (T first : all) {
            List<T> others = new ArrayList<>(all);
            others.remove(first);
            for (List<T> rest : orders(others)) {
                List<T> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                orders.add(order);
            }
        }
        return orders;
    }

    /// The rows as the use cases keep them.
    private static final class World {

        private final LocalDate today;
        private final List<MembershipEnd> ends = new ArrayList<>();
        private Redemption known = new Redemption(ID, RedemptionStatus.AWAITED, null, null, null, null, null, null);
        private int seatsTaken;

        private World(LocalDate today) {
            this.today = today;
        }

        private SeatUse use() {
            LocalDate until = ends.stream()
                    .filter(end -> !end.endsOn().isBefore(FIRST))
                    .map(MembershipEnd::seatUntil)
                    .min(LocalDate::compareTo)
                    .filter(end -> end.isBefore(LAST))
                    .orElse(LAST);
            return new SeatUse(MEMBERSHIP, FIRST, until);
        }

        private World reserved() {
            if (known.status() == RedemptionStatus.AWAITED) {
                Redemption early = known;
                seatsTaken++;
                known = with(RedemptionStatus.RESERVED, null, null);
                if (early.membershipId() != null) {
                    follow(known.activated(
                            new SeatUse(MEMBERSHIP, early.startsOn(), Objects.requireNonNull(early.seatUntil()))));
                }
            }
            return this;
        }

        private World ends(LocalDate day) {
            return ends(day, day);
        }

        private World ends(LocalDate day, LocalDate seatUntil) {
            MembershipEnd end = new MembershipEnd(MEMBERSHIP, day, seatUntil);
            ends.add(end);
            return MEMBERSHIP.equals(known.membershipId()) ? follow(known.ends(end)) : this;
        }

        private World follow(RedemptionStep step) {
            take(step);
            take(known.dayBegins(today));
            return this;
        }

        private void take(RedemptionStep step) {
            switch (step) {
                case RedemptionStep.Keep() -> {}
                case RedemptionStep.NoteActivation(SeatUse use) -> known = with(known.status(), use, null);
                case RedemptionStep.Hold(SeatUse use) -> known = with(known.status(), use, known.releaseReason());
                case RedemptionStep.NoteReturn(String reason) -> throw new AssertionError(reason);
                case RedemptionStep.Redeem(SeatUse use) -> known = with(RedemptionStatus.REDEEMED, use, null);
                case RedemptionStep.RedeemAgain(SeatUse use) -> throw new AssertionError(use);
                case RedemptionStep.Release(String reason) -> {
                    seatsTaken--;
                    known = new Redemption(
                            ID,
                            RedemptionStatus.RELEASED,
                            null,
                            null,
                            known.membershipId(),
                            known.startsOn(),
                            known.seatUntil(),
                            reason);
                }
                case RedemptionStep.Contradiction(String text) -> throw new AssertionError(text);
            }
        }

        private static Redemption with(RedemptionStatus status, @Nullable SeatUse use, @Nullable String reason) {
            return use == null
                    ? new Redemption(ID, status, null, null, null, null, null, reason)
                    : new Redemption(ID, status, null, null, use.membershipId(), use.startsOn(), use.until(), reason);
        }
    }
}
