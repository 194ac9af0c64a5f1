package org.collegium.mentoring;

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
import org.collegium.testing.FactSender;
import org.collegium.testing.MovableClock;
import org.collegium.testing.RealPostgres;
import org.collegium.testing.ServiceInstance;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All that the topics hold, read again from the start: the store that knows it stays the same, and an empty one
/// becomes the same.
class ReplayIT {

    private static final String NAME = "mentoring-replay";
    private static final String FROM_START = "collegium.messaging.replay=from-start";

    private final Set<UUID> people = new HashSet<>();

    @Test
    void endsInTheSameStoreFromTheStart() {
        RealPostgres.Database first = RealPostgres.fresh(NAME);
        RealPostgres.Database empty = RealPostgres.fresh(NAME);
        try (var sender = new FactSender(MovableClock.atRealNow())) {
            tellOfFourPeople(sender);
            List<String> rows = rowsAfter(sender, first);
            assertThat(rows).filteredOn(row -> row.contains("Renamed")).hasSize(1);
            assertThat(rows).noneMatch(row -> row.contains("Forgotten"));

            assertThat(rowsAfter(sender, empty, FROM_START)).isEqualTo(rows);
            assertThat(rowsAfter(sender, first, FROM_START)).isEqualTo(rows);
        }
    }

    /// One who goes by a new name and renews, one whose membership was cancelled, one who was erased and told of late,
    /// and one of whom only the end is known.
    private void tellOfFourPeople(FactSender sender) {
        UUID renewed = somebody();
        sender.send(renewed, named(renewed, "Plain"));
        sender.send(renewed, named(renewed, "Renamed"));
        for (int year = 0; year < 2; year++) {
            UUID membership = UUID.randomUUID();
            sender.send(membership, activated(membership, renewed, LocalDate.of(2012 + year, 11, 5)));
        }
        UUID cancelled = somebody();
        sender.send(cancelled, activated(cancelled, cancelled, LocalDate.of(2012, 11, 5)));
        sender.send(cancelled, new MembershipCancelledV1(cancelled, cancelled, LocalDate.of(2012, 12, 1), "by-member"));
        UUID erased = somebody();
        sender.send(erased, named(erased, "Forgotten"));
        sender.send(erased, new PersonErasedV1(erased));
        sender.send(erased, named(erased, "Forgotten-Late"));
        UUID ended = somebody();
        sender.send(ended, new MembershipCancelledV1(ended, ended, LocalDate.of(2013, 1, 1), "by-office"));
    }

    private UUID somebody() {
        UUID person = UUID.randomUUID();
        people.add(person);
        return person;
    }

    private static PersonChangedV1 named(UUID person, String family) {
        return new PersonChangedV1(person, "Sample", family, "sample@example.org", List.of());
    }

    private static MembershipActivatedV1 activated(UUID membership, UUID person, LocalDate from) {
        return new MembershipActivatedV1(
                membership,
                person,
                "100007",
                "employed",
                from,
                from.plusYears(1).minusDays(1),
                "agreement",
                UUID.randomUUID(),
                "Sample Council",
                null,
                true);
    }

    /// What an instance knows of these people when it has read everything.
    private List<String> rowsAfter(FactSender sender, RealPostgres.Database database, String... properties) {
        try (var instance = ServiceInstance.open(MentoringApplication.class, NAME, database, properties)) {
            sender.awaitHeardBy(NAME);
            return instance.bean(JdbcClient.class)
                    .sql("SELECT 'term ' || CAST(t AS text) AS row FROM member_term t WHERE person_id IN (:people)"
                            + " UNION ALL SELECT 'person ' || CAST(p AS text) FROM known_person p WHERE person_id IN (:people)"
                            + " ORDER BY row")
                    .param("people", people)
                    .query((row, line) -> row.getString("row"))
                    .list();
        }
    }
}
