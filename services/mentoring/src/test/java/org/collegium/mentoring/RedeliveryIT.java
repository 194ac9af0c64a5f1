package org.collegium.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.contracts.membership.MembershipActivatedV1;
import org.collegium.contracts.membership.MembershipCancelledV1;
import org.collegium.contracts.membership.MembershipLapsedV1;
import org.collegium.contracts.membership.PersonChangedV1;
import org.collegium.contracts.membership.PersonErasedV1;
import org.collegium.testing.FactSender;
import org.collegium.testing.MovableClock;
import org.collegium.testing.Scenarios;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Membership's facts shuffled, twice, or lost and sent again, through Kafka and the inbox, while the schedule goes its
/// rounds: the same rows, and the same people mentoring and asking.
class RedeliveryIT extends RunningService {

    private static final int RUNS = 8;
    /// A request may go back to the coordinator and on to a mentor before it lies still.
    private static final int ROUNDS_TO_REST = 3;

    private final MovableClock told = MovableClock.atRealNow();
    private final FactSender membership = new FactSender(told);

    /// After everything that the world of a run begins with: an older fact would change nothing, and rightly so.
    @BeforeEach
    void tellLater() {
        told.advance(Duration.ofHours(1));
    }

    @AfterEach
    void close() {
        membership.close();
    }

    @Test
    void pausesTheSameMentorsAndRequests() {
        endings().sameEndAs(world -> world.atRest("paused")).runs(RUNS).inAnyOrder();
    }

    @Test
    void bringsTheSameMentorsAndRequestsBack() {
        endings()
                .action("mentor renews", world -> world.renews("mentor", world.mentor.person()))
                .action("mentee renews", world -> world.renews("mentee", world.mentee))
                .sameEndAs(world -> world.atRest("active"))
                .runs(RUNS)
                .inAnyOrder();
    }

    private Scenarios<World> endings() {
        return Scenarios.in(World::new)
                .action("mentor", "mentor is named", world -> world.named(world.mentor.person(), "Mentor"))
                .action("mentor", "mentor is renamed", world -> world.named(world.mentor.person(), "Mentor-New"))
                .action("gone", "gone is named", world -> world.named(world.gone, "Gone"))
                .action("gone", "gone is erased", world -> world.erased(world.gone))
                .action("mentor's", "mentor's begins", world -> world.begins("mentor", world.mentor.person()))
                .action("mentor's", "mentor's is cancelled", world -> world.cancelled("mentor", world.mentor.person()))
                .action("mentee's", "mentee's begins", world -> world.begins("mentee", world.mentee))
                .action("mentee's", "mentee's is cancelled", world -> world.cancelled("mentee", world.mentee))
                .action("mentee's", "mentee's lapses", world -> world.lapsed("mentee", world.mentee))
                .action("a round of the schedule", world -> round())
                .invariant(world -> promisesHold());
    }

    /// A mentor and a mentee who has asked them, both members by a membership of the person's own id; and somebody who
    /// goes.
    private final class World {

        private final Map<String, UUID> events = new HashMap<>();
        private final Map<UUID, String> names = new LinkedHashMap<>();
        private final Map<UUID, UUID> renewals = new HashMap<>();
        private final Mentoring mentor;
        private final UUID mentee;
        private final UUID gone = called("gone", UUID.randomUUID());

        World() {
            emptyScheme();
            mentor = mentor(1, RETURNING);
            mentee = member();
            asked(mentee, RETURNING, mentor.id());
            called("mentor", mentor.person());
            called("mentor row", mentor.id());
            called("mentee", mentee);
        }

        private UUID called(String name, UUID id) {
            names.put(id, name);
            return id;
        }

        void named(UUID person, String family) {
            tell(
                    "named " + person + family,
                    person,
                    new PersonChangedV1(person, "Sample", family, "sample@example.org", List.of()));
        }

        void erased(UUID person) {
            tell("erased " + person, person, new PersonErasedV1(person));
        }

        void begins(String whose, UUID person) {
            activated("begins " + whose, person, person);
        }

        void renews(String whose, UUID person) {
            UUID next = renewals.computeIfAbsent(person, one -> called("next of " + whose, UUID.randomUUID()));
            activated("renews " + whose, next, person);
        }

        private void activated(String event, UUID membershipId, UUID person) {
            LocalDate today = today();
            tell(
                    event,
                    membershipId,
                    new MembershipActivatedV1(
                            membershipId,
                            person,
                            "100007",
                            "employed",
                            today,
                            today.plusYears(1),
                            "self",
                            null,
                            null,
                            null,
                            true));
        }

        void cancelled(String whose, UUID person) {
            tell(
                    "cancelled " + whose,
                    person,
                    new MembershipCancelledV1(person, person, today().minusDays(1), "by-member"));
        }

        void lapsed(String whose, UUID person) {
            tell("lapsed " + whose, person, new MembershipLapsedV1(person, person, today().minusDays(1)));
        }

        /// The same event has the same id, however often it is told.
        private void tell(String event, UUID key, Record fact) {
            membership.send(events.computeIfAbsent(event, name -> UUID.randomUUID()), key, fact);
        }

        /// All that is known and decided, once every fact is handled and the schedule finds nothing to do.
        List<String> atRest() {
            membership.awaitHeardBy("mentoring");
            for (int i = 0; i < ROUNDS_TO_REST; i++) {
                round();
            }
            String sql = "SELECT 'term ' || CAST(t AS text) AS row FROM member_term t WHERE person_id IN (:people)"
                    + " UNION ALL SELECT 'person ' || CAST(p AS text) FROM known_person p WHERE person_id IN (:people)"
                    + " UNION ALL SELECT concat_ws(' ', 'mentor', id, stage, paused_by) FROM mentor"
                    + " UNION ALL SELECT concat_ws(' ', 'request', status, next_actor) FROM mentoring_request"
                    + " UNION ALL SELECT concat_ws(' ', 'offer', mentor_id) FROM offer WHERE status = 'open'";
            return jdbc
                    .sql(sql)
                    .param("people", names.keySet())
                    .query((row, line) -> row.getString("row"))
                    .list()
                    .stream()
                    .map(this::withNames)
                    .sorted()
                    .toList();
        }

        /// The same rows, after a look that the mentor is at that stage and nothing of the erased is left.
        List<String> atRest(String stage) {
            List<String> rows = atRest();
            assertThat(rows)
                    .anyMatch(row -> row.startsWith("mentor mentor row " + stage))
                    .anyMatch(row -> row.startsWith("person ") && row.contains("Mentor-New"))
                    .noneMatch(row -> row.contains("Gone"));
            assertThat(rows)
                    .filteredOn(row -> row.startsWith("request "))
                    .singleElement()
                    .asString()
                    .matches(stage.equals("paused") ? "request paused .*" : "request (offered|waiting) .*");
            return rows;
        }

        private String withNames(String row) {
            String named = row;
            for (Map.Entry<UUID, String> name : names.entrySet()) {
                named = named.replace(name.getKey().toString(), name.getValue());
            }
            return named;
        }
    }
}
