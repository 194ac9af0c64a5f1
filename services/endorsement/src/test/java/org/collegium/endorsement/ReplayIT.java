package org.collegium.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.collegium.contracts.membership.MembershipActivatedV1;
import org.collegium.contracts.membership.MembershipCancelledV1;
import org.collegium.contracts.membership.PersonChangedV1;
import org.collegium.contracts.membership.PersonErasedV1;
import org.collegium.contracts.mentoring.MentoringSessionLoggedV1;
import org.collegium.endorsement.cpd.KeepingCpd;
import org.collegium.testing.FactSender;
import org.collegium.testing.MovableClock;
import org.collegium.testing.RealPostgres;
import org.collegium.testing.ServiceInstance;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All that the topics hold, read again from the start: the store that knows it stays the same, with what members have
/// made of it since, and an empty one becomes what the first had been.
class ReplayIT {

    private static final String NAME = "endorsement-replay";
    private static final String FROM_START = "collegium.messaging.replay=from-start";
    private static final LocalDate DAY = LocalDate.of(2012, 11, 5);

    private final Set<UUID> people = new HashSet<>();
    private final UUID mentor = somebody();
    private final UUID mentee = somebody();
    private final UUID erased = somebody();

    @Test
    void endsInTheSameStoreFromTheStart() {
        RealPostgres.Database first = RealPostgres.fresh(NAME);
        RealPostgres.Database empty = RealPostgres.fresh(NAME);
        try (var sender = new FactSender(MovableClock.atRealNow())) {
            tell(sender);
            List<String> told;
            List<String> kept;
            try (var instance = open(first)) {
                sender.awaitHeardBy(NAME);
                told = rows(instance);
                keepOneDraftAndDismissOne(instance.bean(KeepingCpd.class));
                kept = rows(instance);
            }
            assertThat(told).filteredOn(row -> row.startsWith("cpd")).hasSize(5);
            assertThat(told).noneMatch(row -> row.contains("Forgotten"));
            assertThat(kept).isNotEqualTo(told);

            try (var instance = open(empty, FROM_START)) {
                sender.awaitHeardBy(NAME);
                assertThat(rows(instance)).isEqualTo(told);
            }
            try (var instance = open(first, FROM_START)) {
                sender.awaitHeardBy(NAME);
                assertThat(rows(instance)).isEqualTo(kept);
            }
        }
    }

    private static ServiceInstance open(RealPostgres.Database database, String... properties) {
        return ServiceInstance.open(EndorsementApplication.class, NAME, database, properties);
    }

    private void tell(FactSender sender) {
        sender.send(mentor, named(mentor, "Plain"));
        sender.send(mentor, named(mentor, "Renamed"));
        sender.send(
                mentor,
                new MembershipActivatedV1(
                        mentor, mentor, "100007", "employed", DAY, DAY.plusYears(1), "self", null, null, null, true));
        sender.send(mentor, new MembershipCancelledV1(mentor, mentor, DAY.plusDays(30), "by-member"));
        met(sender, mentor, mentee);
        met(sender, mentor, mentee);
        sender.send(erased, named(erased, "Forgotten"));
        met(sender, mentor, erased);
        sender.send(erased, new PersonErasedV1(erased));
        sender.send(erased, named(erased, "Forgotten-Late"));
    }

    private static void met(FactSender sender, UUID mentor, UUID mentee) {
        UUID match = UUID.randomUUID();
        sender.send(match, new MentoringSessionLoggedV1(match, UUID.randomUUID(), mentor, mentee, DAY, 60));
    }

    private static PersonChangedV1 named(UUID person, String family) {
        return new PersonChangedV1(person, "Sample", family, "sample@example.org", List.of());
    }

    private void keepOneDraftAndDismissOne(KeepingCpd keeping) {
        var drafts = keeping.of(mentee, "draft", null, 10);
        keeping.confirm(drafts.getFirst().id(), "I ask more now.", mentee);
        assertThat(keeping.remove(drafts.getLast().id(), mentee)).isTrue();
    }

    private UUID somebody() {
        UUID person = UUID.randomUUID();
        people.add(person);
        return person;
    }

    private List<String> rows(ServiceInstance instance) {
        return instance.bean(JdbcClient.class)
                .sql("SELECT 'person ' || CAST(p AS text) AS row FROM known_person p WHERE person_id IN (:people)"
                        + " UNION ALL SELECT 'term ' || CAST(t AS text) FROM member_term t WHERE person_id IN (:people)"
                        + " UNION ALL SELECT concat_ws(' ', 'cpd', person_id, session_id, source, status, title, held_on,"
                        + " minutes, reflection) FROM cpd_entry WHERE person_id IN (:people) ORDER BY row")
                .param("people", people)
                .query((row, line) -> row.getString("row"))
                .list();
    }
}
