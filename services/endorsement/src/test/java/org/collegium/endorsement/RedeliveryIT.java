package org.collegium.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.contracts.membership.MembershipActivatedV1;
import org.collegium.contracts.membership.MembershipCancelledV1;
import org.collegium.contracts.membership.PersonChangedV1;
import org.collegium.contracts.membership.PersonErasedV1;
import org.collegium.contracts.mentoring.MentoringSessionLoggedV1;
import org.collegium.testing.FactSender;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.MovableClock;
import org.collegium.testing.Scenarios;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Facts of membership and mentoring shuffled, twice, or lost and sent again, through Kafka and the inbox: the same
/// rows.
@IntegrationTest
class RedeliveryIT {

    private static final int RUNS = 20;
    private static final LocalDate DAY = LocalDate.of(2012, 11, 5);

    private final FactSender others = new FactSender(MovableClock.atRealNow());

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void close() {
        others.close();
    }

    @Test
    void endsInTheSameRowsInAnyOrder() {
        Scenarios.in(World::new)
                .action("mentor", "mentor is named", world -> world.named("mentor", "One"))
                .action("mentor", "mentor is renamed", world -> world.named("mentor", "Two"))
                .action("mentee", "mentee is named", world -> world.named("mentee", "Three"))
                .action("gone", "gone is named", world -> world.named("gone", "Four"))
                .action("gone", "gone is erased", world -> world.erased("gone"))
                .action("first", "first begins", world -> world.begins("first", "mentor", DAY))
                .action("first", "first is cancelled", world -> world.cancelled("first", "mentor", DAY.plusDays(9)))
                .action("second", "second begins", world -> world.begins("second", "mentor", DAY.plusYears(1)))
                .action("match", "a session", world -> world.met("match", "session one", "mentor", "mentee", 60))
                .action("match", "another session", world -> world.met("match", "session two", "mentor", "mentee", 45))
                .action("late match", "with who goes", world -> world.met("late match", "three", "gone", "mentor", 30))
                .action("old match", "with who goes", world -> world.met("old match", "four", "mentee", "gone", 20))
                .sameEndAs(World::complete)
                .runs(RUNS)
                .inAnyOrder();
    }

    /// People nobody else has; everything by the name it has here.
    private final class World {

        private final Map<String, UUID> ids = new LinkedHashMap<>();
        private final Map<String, UUID> events = new HashMap<>();

        private UUID id(String name) {
            return ids.computeIfAbsent(name, one -> UUID.randomUUID());
        }

        void named(String person, String family) {
            tell(
                    "named " + person + family,
                    id(person),
                    new PersonChangedV1(id(person), "Sample", family, "sample@example.org", List.of()));
        }

        void erased(String person) {
            tell("erased " + person, id(person), new PersonErasedV1(id(person)));
        }

        void begins(String membership, String person, LocalDate from) {
            tell(
                    "begins " + membership,
                    id(membership),
                    new MembershipActivatedV1(
                            id(membership),
                            id(person),
                            "100007",
                            "employed",
                            from,
                            from.plusYears(1),
                            "self",
                            null,
                            null,
                            null,
                            true));
        }

        void cancelled(String membership, String person, LocalDate to) {
            tell(
                    "cancelled " + membership,
                    id(membership),
                    new MembershipCancelledV1(id(membership), id(person), to, "by-member"));
        }

        void met(String match, String session, String mentor, String mentee, int minutes) {
            tell(
                    session,
                    id(match),
                    new MentoringSessionLoggedV1(id(match), id(session), id(mentor), id(mentee), DAY, minutes));
        }

        /// The same event has the same id, however often it is told.
        private void tell(String event, UUID key, Record fact) {
            others.send(events.computeIfAbsent(event, name -> UUID.randomUUID()), key, fact);
        }

        /// Everything known of these people, once every fact is handled.
        List<String> rows() {
            others.awaitHeardBy("endorsement");
            return jdbc
                    .sql("SELECT 'person ' || CAST(p AS text) AS row FROM known_person p WHERE person_id IN (:people)"
                            + " UNION ALL SELECT 'term ' || CAST(t AS text) FROM member_term t"
                            + " WHERE person_id IN (:people)"
                            + " UNION ALL SELECT concat_ws(' ', 'cpd', person_id, session_id, source, status, title,"
                            + " held_on, minutes) FROM cpd_entry WHERE person_id IN (:people)")
                    .param("people", ids.values())
                    .query((row, line) -> row.getString("row"))
                    .list()
                    .stream()
                    .map(this::withNames)
                    .sorted()
                    .toList();
        }

        /// The same rows, after a look that they are those that were told and none of the erased.
        List<String> complete() {
            List<String> rows = rows();
            assertThat(rows)
                    .anyMatch(row -> row.startsWith("person ") && row.contains("Two"))
                    .anyMatch(row -> row.startsWith("term ") && row.contains("first"))
                    .anyMatch(row -> row.startsWith("term ") && row.contains("second"))
                    .noneMatch(row -> row.contains("Four"));
            assertThat(rows)
                    .filteredOn(row -> row.matches("cpd (mentor|mentee) session (one|two) .* (60|45)"))
                    .hasSize(4);
            return rows;
        }

        private String withNames(String row) {
            String named = row;
            for (Map.Entry<String, UUID> name : ids.entrySet()) {
                named = named.replace(name.getValue().toString(), name.getKey());
            }
            return named;
        }
    }
}
