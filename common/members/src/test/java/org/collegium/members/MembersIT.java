package org.collegium.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.collegium.contracts.membership.MembershipActivatedV1;
import org.collegium.contracts.membership.MembershipCancelledV1;
import org.collegium.contracts.membership.PersonChangedV1;
import org.collegium.contracts.membership.PersonErasedV1;
import org.collegium.members.ReaderApplication.Erasures;
import org.collegium.testing.FactSender;
import org.collegium.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What a service that reads membership is told, and what it can ask.
@IntegrationTest
class MembersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate BEGIN = LocalDate.of(2012, 1, 1);
    private static final LocalDate END = LocalDate.of(2012, 12, 31);

    private final UUID person = UUID.randomUUID();
    private final UUID membership = UUID.randomUUID();

    @Autowired
    LearningMembers learning;

    @Autowired
    Members members;

    @Autowired
    Erasures erasures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate template;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Test
    void countsTheFirstAndTheLastDayAndNoOther() {
        learning.begun(List.of(new MembershipBegun(membership, person, BEGIN, END, null, Instant.EPOCH)));

        assertThat(members.isMember(person, BEGIN.minusDays(1))).isFalse();
        assertThat(members.isMember(person, BEGIN)).isTrue();
        assertThat(members.isMember(person, END)).isTrue();
        assertThat(members.isMember(person, END.plusDays(1))).isFalse();
        assertThat(members.isMember(UUID.randomUUID(), BEGIN)).isFalse();
    }

    @Test
    void findsTheTermsOfAPersonByTheirIndex() {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("SET LOCAL enable_seqscan = off").update();
            List<String> plan = jdbc.sql(
                            "EXPLAIN SELECT FROM member_on(DATE '2012-06-01') m WHERE m.person_id = '" + person + "'")
                    .query((row, line) -> row.getString(1))
                    .list();

            assertThat(String.join("\n", plan))
                    .contains("known_term_by_person")
                    .doesNotContain("Function Scan", "Seq Scan");
        });
    }

    @Test
    void learnsFromTheFactsOfMembership() {
        try (FactSender membershipService = new FactSender(clock)) {
            membershipService.send(membership, cancelled(BEGIN.plusMonths(1)));
            membershipService.send(membership, activated(BEGIN, END));
            membershipService.send(membership, activated(END.plusYears(1), END.plusYears(2)));
            membershipService.send(
                    person,
                    new PersonChangedV1(
                            person,
                            "Rowan",
                            "Severn",
                            "rowan@example.org",
                            List.of("rowan@example.org", "r@example.org")));
            await().atMost(PATIENCE).until(() -> members.termsOf(person).size() == 2 && members.isKnown(person));

            assertThat(members.termsOf(person))
                    .containsExactly(
                            new Term(BEGIN, BEGIN.plusMonths(1)), new Term(END.plusYears(1), END.plusYears(2)));
            assertThat(members.namesOf(List.of(person))).containsEntry(person, "Rowan Severn");
            assertThat(members.addressesOf(person)).containsExactly("r@example.org", "rowan@example.org");

            membershipService.send(person, new PersonErasedV1(person));
        }
        await().atMost(PATIENCE).until(() -> members.isErased(person));
        await().atMost(PATIENCE).until(() -> members.addressesOf(person).isEmpty());
        assertThat(erasures.addresses).contains("r@example.org", "rowan@example.org");
        assertThat(members.termsOf(person)).hasSize(2);
    }

    @Test
    void keepsNoAddressesWhereNamesAreEnough() {
        PersonRows names = new PersonRows(template, PersonParts.NAMES);

        names.keep(List.of(new KnownPerson(
                person, "Rowan", "Severn", "rowan@example.org", List.of("rowan@example.org"), Instant.EPOCH)));

        assertThat(members.namesOf(List.of(person))).containsEntry(person, "Rowan Severn");
        assertThat(members.addressesOf(person)).isEmpty();
        assertThat(jdbc.sql("SELECT count(email) FROM known_person WHERE person_id = ?")
                        .param(person)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private MembershipActivatedV1 activated(LocalDate startsOn, LocalDate endsOn) {
        return new MembershipActivatedV1(
                membership, person, "100007", "employed", startsOn, endsOn, "self", null, null, null, true);
    }

    private MembershipCancelledV1 cancelled(LocalDate endsOn) {
        return new MembershipCancelledV1(membership, person, endsOn, "by-member");
    }
}
