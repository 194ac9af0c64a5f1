package org.collegium.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.Scenarios;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What is known of members ends the same whatever the order, the repeats and the losses of the facts.
@IntegrationTest
class LearningMembersIT {

    private static final LocalDate BEGIN = LocalDate.of(2012, 1, 1);
    private static final Instant FIRST = Instant.parse("2012-01-01T09:00:00Z");

    private final UUID person = UUID.randomUUID();
    private final UUID membership = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Autowired
    LearningMembers learning;

    @Autowired
    Members members;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void learnsTheSameTermsOfTwoMembershipsInAnyOrder() {
        world().action("first begun", world -> world.begun(List.of(begun(0, membership, BEGIN))))
                .action("first ended", world -> world.ended(List.of(ended(30, BEGIN.plusMonths(3)))))
                .action("second begun", world -> world.begun(List.of(begun(0, other, BEGIN.plusYears(1)))))
                .action(
                        "second ended",
                        world -> world.ended(List.of(new MembershipEnded(other, BEGIN.plusYears(2), told(30)))))
                .inAnyOrder();

        LocalDate next = BEGIN.plusYears(1);
        assertThat(members.termsOf(person))
                .containsExactlyInAnyOrder(new Term(BEGIN, BEGIN.plusMonths(3)), new Term(next, yearFrom(next)));
    }

    @Test
    void endsATermThatWasCancelledWhicheverIsToldFirst() {
        world().action("cancelled", world -> world.ended(List.of(ended(0, BEGIN.plusMonths(3)))))
                .action("activated", world -> world.begun(List.of(begun(1, membership, BEGIN))))
                .inAnyOrder();

        assertThat(members.termsOf(person)).containsExactly(new Term(BEGIN, BEGIN.plusMonths(3)));
    }

    @Test
    void takesALaterTermOfTheSameMembershipForOneThatGoesOn() {
        LocalDate again = BEGIN.plusMonths(6);
        world().action("joined", world -> world.begun(List.of(begun(0, membership, BEGIN))))
                .action("cancelled", world -> world.ended(List.of(ended(30, BEGIN.plusMonths(3)))))
                .action("joined again", world -> world.begun(List.of(begun(200, membership, again))))
                .inAnyOrder();

        assertThat(members.termsOf(person))
                .containsExactly(new Term(BEGIN, BEGIN.plusMonths(3)), new Term(again, yearFrom(again)));
    }

    @Test
    void endsTheSecondTermAloneWhenItIsCancelled() {
        LocalDate again = BEGIN.plusYears(2);
        world().action("joined", world -> world.begun(List.of(begun(0, membership, BEGIN))))
                .action("joined again", world -> world.begun(List.of(begun(731, membership, again))))
                .action("cancelled", world -> world.ended(List.of(ended(740, again.plusMonths(1)))))
                .inAnyOrder();

        assertThat(members.termsOf(person))
                .containsExactly(new Term(BEGIN, yearFrom(BEGIN)), new Term(again, again.plusMonths(1)));
    }

    @Test
    void endsEachOfThreeTermsByItsOwnCancellation() {
        LocalDate second = BEGIN.plusYears(1);
        LocalDate third = BEGIN.plusYears(2);
        world().action("first", world -> world.begun(List.of(begun(0, membership, BEGIN))))
                .action("first cancelled", world -> world.ended(List.of(ended(10, BEGIN.plusMonths(1)))))
                .action("second", world -> world.begun(List.of(begun(366, membership, second))))
                .action("second cancelled", world -> world.ended(List.of(ended(380, second.plusMonths(2)))))
                .action("third", world -> world.begun(List.of(begun(731, membership, third))))
                .inAnyOrder();

        assertThat(members.termsOf(person))
                .containsExactly(
                        new Term(BEGIN, BEGIN.plusMonths(1)),
                        new Term(second, second.plusMonths(2)),
                        new Term(third, yearFrom(third)));
    }

    @Test
    void endsTheTermThatIsCancelledAndNotTheOneRenewedAhead() {
        LocalDate lastDay = BEGIN.plusMonths(3);
        LocalDate next = BEGIN.plusYears(1);
        world().action("joined", world -> world.begun(List.of(begun(0, membership, BEGIN))))
                .action("renewed early", world -> world.begun(List.of(begun(0, membership, next))))
                .action("cancelled", world -> world.ended(List.of(ended(30, lastDay))))
                .inAnyOrder();

        assertThat(members.termsOf(person)).containsExactly(new Term(BEGIN, lastDay), new Term(next, yearFrom(next)));
    }

    @Test
    void endsATermThatIsCancelledBeforeItBegins() {
        world().action("joined", world -> world.begun(List.of(begun(0, membership, BEGIN))))
                .action("cancelled", world -> world.ended(List.of(ended(1, BEGIN.minusDays(1)))))
                .inAnyOrder();

        assertThat(members.isMember(person, BEGIN)).isFalse();
    }

    @Test
    void keepsTheLastDayThatWasToldLast() {
        world().action("activated", world -> world.begun(List.of(until(0, BEGIN.plusYears(1)))))
                .action("extended", world -> world.begun(List.of(until(1, BEGIN.plusYears(2)))))
                .action("extended again", world -> world.begun(List.of(until(2, BEGIN.plusYears(3)))))
                .inAnyOrder();

        assertThat(members.termsOf(person)).containsExactly(new Term(BEGIN, BEGIN.plusYears(3)));
    }

    @Test
    void keepsTheNameAndTheAddressesThatWereToldLast() {
        world().action("joined", world -> world.persons(List.of(named(0, "home@example.net", "work@example.net"))))
                .action("moved", world -> world.persons(List.of(named(1, "home@example.net", "NEXT@example.net"))))
                .action("renamed", world -> world.persons(List.of(named(2, "home@example.net"))))
                .inAnyOrder();

        assertThat(members.namesOf(List.of(person))).containsEntry(person, "Name 2 Sample");
        assertThat(members.addressesOf(person)).containsExactly("home@example.net");
    }

    @Test
    void neverBringsBackWhoWasErased() {
        world().action("began", world -> world.begun(List.of(begun(0, membership, BEGIN))))
                .action("named", world -> world.persons(List.of(named(0, "home@example.net"))))
                .action("moved", world -> world.persons(List.of(named(2, "next@example.net"))))
                .action("erased", world -> world.erased(person))
                .inAnyOrder();

        assertThat(members.isErased(person)).isTrue();
        assertThat(members.isKnown(person)).isFalse();
        assertThat(members.namesOf(List.of(person))).isEmpty();
        assertThat(members.addressesOf(person)).isEmpty();
    }

    @Test
    void learnsManyInOneBatchEvenWhenOneComesTwice() {
        world().action(
                        "both begun, one twice",
                        world -> world.begun(List.of(
                                begun(0, membership, BEGIN),
                                begun(1, other, BEGIN.plusYears(1)),
                                begun(0, membership, BEGIN))))
                .action(
                        "both states, the older last",
                        world -> world.persons(List.of(named(1, "next@example.net"), named(0, "home@example.net"))))
                .action("the newer again", world -> world.persons(List.of(named(1, "next@example.net"))))
                .inAnyOrder();

        assertThat(rows())
                .filteredOn(row -> row.contains(membership.toString()) || row.contains(other.toString()))
                .hasSize(2);
        assertThat(rows())
                .anyMatch(row -> row.contains("next@example.net"))
                .noneMatch(row -> row.contains("home@example.net"));
    }

    private Scenarios<LearningMembers> world() {
        return Scenarios.in(this::emptied)
                .losing((world, action) -> transaction.executeWithoutResult(status -> {
                    action.accept(world);
                    status.setRollbackOnly();
                }))
                .sameEndAs(_ -> rows());
    }

    private LearningMembers emptied() {
        jdbc.sql("TRUNCATE known_term, known_cancellation, known_person, person_address")
                .update();
        return learning;
    }

    /// Everything that is stored, as text.
    private List<String> rows() {
        return jdbc.sql("SELECT CAST(t AS text) AS known FROM known_term t"
                        + " UNION ALL SELECT CAST(c AS text) FROM known_cancellation c"
                        + " UNION ALL SELECT CAST(p AS text) FROM known_person p"
                        + " UNION ALL SELECT CAST(a AS text) FROM person_address a ORDER BY known")
                .query((row, line) -> row.getString("known"))
                .list();
    }

    private MembershipBegun begun(int day, UUID of, LocalDate startsOn) {
        return new MembershipBegun(of, person, startsOn, yearFrom(startsOn), null, told(day));
    }

    private MembershipBegun until(int day, LocalDate endsOn) {
        return new MembershipBegun(membership, person, BEGIN, endsOn, null, told(day));
    }

    private MembershipEnded ended(int day, LocalDate endsOn) {
        return new MembershipEnded(membership, endsOn, told(day));
    }

    private KnownPerson named(int day, String... emails) {
        return new KnownPerson(person, "Name " + day, "Sample", emails[0], List.of(emails), told(day));
    }

    private static LocalDate yearFrom(LocalDate startsOn) {
        return startsOn.plusYears(1).minusDays(1);
    }

    private static Instant told(int day) {
        return FIRST.plus(Duration.ofDays(day));
    }
}
