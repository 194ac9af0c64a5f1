package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.collegium.contracts.membership.MembershipActivatedV1;
import org.collegium.contracts.membership.MembershipCancelledV1;
import org.collegium.contracts.membership.PersonChangedV1;
import org.collegium.contracts.membership.PersonErasedV1;
import org.collegium.portal.signin.ActingTokens;
import org.collegium.testing.FactSender;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the portal learns from membership's facts, over real Kafka.
class ListeningIT extends PortalIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ActingTokens tokens;

    private final UUID person = UUID.randomUUID();
    private final UUID membership = UUID.randomUUID();
    private final String home = "home-" + person + "@example.org";
    private final String work = "work-" + person + "@example.org";

    @Test
    void letsInByEachAddressOfAPersonWhateverArrivesFirst() {
        try (FactSender sender = new FactSender(clock)) {
            sender.send(membership, activated());
            sender.send(person, new PersonChangedV1(person, "Sample", "Member 19", home, List.of(home, work)));
        }

        Awaitility.await().until(() -> addresses() == 2 && memberships() == 1);
        assertThat(tokens.actingAs(home)).isNotEmpty();
        assertThat(signedIn(work).get("/membership").body()).contains("My membership");
    }

    @Test
    void knowsEveryTermOfAMembership() {
        LocalDate today = LocalDate.now(clock);
        try (FactSender sender = new FactSender(clock)) {
            sender.send(person, new PersonChangedV1(person, "Sample", "Member 19", home, List.of(home)));
            sender.send(membership, activated(today.minusYears(2)));
            sender.send(membership, new MembershipCancelledV1(membership, person, today.minusMonths(20), "moved"));
            sender.send(membership, activated(today));
            sender.send(membership, activated(today.plusYears(2)));
        }

        Awaitility.await().until(() -> addresses() == 1 && memberships() == 3);
        assertThat(signedIn(home).get("/membership").body()).contains("My membership");
    }

    @Test
    void forgetsAnErasedPersonAndEndsTheirSessions() {
        try (FactSender sender = new FactSender(clock)) {
            sender.send(person, new PersonChangedV1(person, "Sample", "Member 19", home, List.of(home)));
            Awaitility.await().until(() -> addresses() == 1);
            Visit visit = signedIn(home);

            sender.send(person, new PersonErasedV1(person));

            Awaitility.await().until(() -> addresses() == 0);
            assertThat(Visit.location(visit.get("/membership"))).startsWith("/sign-in");
        }
    }

    @Test
    void leavesTheStoreAsItWasWhenEverythingComesTwice() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        LocalDate lastDay = LocalDate.now(clock).plusMonths(1);
        try (FactSender sender = new FactSender(clock)) {
            for (int delivery = 0; delivery < 2; delivery++) {
                sender.send(first, membership, activated());
                sender.send(second, membership, new MembershipCancelledV1(membership, person, lastDay, "moved"));
            }
        }

        Awaitility.await()
                .untilAsserted(() -> assertThat(jdbc.sql("SELECT last_day FROM member_term WHERE membership_id = :id")
                                .param("id", membership)
                                .query(LocalDate.class)
                                .list())
                        .containsExactly(lastDay));
    }

    private MembershipActivatedV1 activated() {
        return activated(LocalDate.now(clock));
    }

    private MembershipActivatedV1 activated(LocalDate from) {
        return new MembershipActivatedV1(
                membership, person, "200019-0", "employed", from, from.plusYears(1), "self", null, null, null, true);
    }

    private int addresses() {
        return jdbc.sql("SELECT count(*) FROM person_address WHERE person_id = :id")
                .param("id", person)
                .query(Integer.class)
                .single();
    }

    private int memberships() {
        return jdbc.sql("SELECT count(*) FROM member_term WHERE person_id = :id")
                .param("id", person)
                .query(Integer.class)
                .single();
    }
}
