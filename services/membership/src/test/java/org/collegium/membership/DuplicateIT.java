package org.collegium.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.collegium.contracts.membership.SeatReturnedV1;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.EventProbe;
import org.junit.jupiter.api.Test;

/// Two applications of one address that were both proved.
class DuplicateIT extends RunningService {

    private static final String CODE = "ESSEX-7K4M-9Q2X-TN5W";

    @Test
    void takesNoMoneyForAnAddressThatBecameAMembersMeanwhile() {
        String email = Joining.newAddress();
        UUID duplicate = joining.applied(Joining.application(email));
        UUID member = joining.member(email);

        Answer paid = joining.pay(duplicate, "settled");

        assertThat(paid.text("status")).isEqualTo("refused");
        assertThat(paid.json().at("/refusal/code").asString()).isEqualTo("already-a-member");
        assertThat(paid.json().at("/refusal/memberUntil").asString())
                .isEqualTo(officer.get("/api/membership/members/" + personOf(member))
                        .text("paidUntil"));
        assertThat(paid.json().has("payment")).isFalse();
        assertThat(jdbc.sql("SELECT outcome FROM payment WHERE application_id = ?")
                        .param(duplicate)
                        .query(String.class)
                        .list())
                .containsExactly("NOT_CAPTURED");
        assertThat(memberships(email)).isEqualTo(1);
    }

    @Test
    void makesOneMemberOfTwoApplicationsThatPayAtOnce() {
        String email = Joining.newAddress();
        List<UUID> applications = Stream.generate(() -> joining.applied(Joining.application(email)))
                .limit(8)
                .toList();

        List<String> statuses = Together.call(
                applications, application -> joining.pay(application, "settled").text("status"));

        assertThat(statuses).containsOnlyOnce("active").containsOnly("active", "refused");
        assertThat(memberships(email)).isEqualTo(1);
        assertThat(count(
                        "SELECT count(*) FROM payment y JOIN application a ON a.id = y.application_id"
                                + " WHERE a.email = ? AND y.outcome = 'SETTLED'",
                        email))
                .isEqualTo(1);
    }

    @Test
    void returnsTheSeatOfWhoeverComesSecond() {
        String email = Joining.newAddress();
        UUID sponsored = joining.applied(Joining.application(email, CODE));
        joining.member(email);
        try (EventProbe probe = EventProbe.fromNow("membership.application", "membership.membership")) {
            corporate.send(sponsored, new Seats(UuidCreator.getTimeOrderedEpoch(), clock).reserved(sponsored));

            joining.await(sponsored, "refused");
            assertThat(probe.about(sponsored).expect(SeatReturnedV1.class).reason())
                    .isEqualTo("already-a-member");
            probe.expectNothingMore();
        }
    }

    private long memberships(String email) {
        return count(
                "SELECT count(*) FROM membership m JOIN person_email e ON e.person_id = m.person_id WHERE e.email = ?",
                email);
    }
}
