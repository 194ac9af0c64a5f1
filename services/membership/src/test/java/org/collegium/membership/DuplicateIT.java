package org.collegium.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.collegium.contracts.membership.DuplicateApplicationReceivedV1;
import org.collegium.contracts.membership.SeatReturnedV1;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.EventProbe;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DuplicateIT extends RunningService {

    private static final String CODE = "ESSEX-7K4M-9Q2X-TN5W";

    @Test
    void answersAKnownAddressLikeANewOneAndTellsItsOwner() {
        String email = Joining.newAddress();
        UUID owner = personOf(joining.member(email));
        try (EventProbe probe = EventProbe.fromNow()) {
            Answer fresh = joining.apply(Joining.application(Joining.newAddress()));
            Answer known = joining.apply(Joining.application(email.toUpperCase(Locale.ROOT)));

            assertThat(known.status()).isEqualTo(fresh.status());
            assertThat(shape(known)).isEqualTo(shape(fresh));
            UUID duplicate = UUID.fromString(known.text("id"));
            assertThat(probe.about(duplicate).expect(DuplicateApplicationReceivedV1.class))
                    .isEqualTo(new DuplicateApplicationReceivedV1(duplicate, owner));
        }
    }

    @Test
    void takesNoMoneyForAKnownAddress() {
        String email = Joining.newAddress();
        joining.member(email);
        UUID duplicate = joining.applied(Joining.application(email));

        Answer paid = joining.pay(duplicate, "settled");

        assertThat(paid.text("status")).isEqualTo("awaiting-review");
        assertThat(paid.json().has("payment")).isFalse();
        assertThat(jdbc.sql("SELECT outcome FROM payment WHERE application_id = ?")
                        .param(duplicate)
                        .query(String.class)
                        .list())
                .containsExactly("NOT_CAPTURED");
        assertThat(memberships(email)).isEqualTo(1);
    }

    @Test
    void asksForNoSeatForAKnownAddress() {
        String email = Joining.newAddress();
        joining.member(email);
        try (EventProbe probe = EventProbe.fromNow()) {
            Answer fresh = joining.apply(Joining.application(Joining.newAddress(), CODE));
            Answer known = joining.apply(Joining.application(email, CODE));

            assertThat(shape(known)).isEqualTo(shape(fresh));
            assertThat(known.text("status")).isEqualTo("awaiting-voucher");
            UUID duplicate = UUID.fromString(known.text("id"));
            joining.await(duplicate, "awaiting-review");
            probe.about(duplicate).expect("collegium.membership.duplicate-application-received.v1");
            probe.expectNothingMore();
        }
    }

    @Test
    void makesOneMemberOfTwoApplicationsThatPayAtOnce() {
        String email = Joining.newAddress();
        List<UUID> applications = Stream.generate(() -> joining.applied(Joining.application(email)))
                .limit(8)
                .toList();

        List<String> statuses = Together.call(
                applications, application -> joining.pay(application, "settled").text("status"));

        assertThat(statuses).containsOnlyOnce("active").containsOnly("active", "awaiting-review");
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

            joining.await(sponsored, "awaiting-review");
            probe.about(sponsored).expect(DuplicateApplicationReceivedV1.class);
            assertThat(probe.expect(SeatReturnedV1.class).reason()).isEqualTo("already-a-member");
            probe.expectNothingMore();
        }
    }

    private long memberships(String email) {
        return count(
                "SELECT count(*) FROM membership m JOIN person_email e ON e.person_id = m.person_id WHERE e.email = ?",
                email);
    }

    /// Everything of an answer but its ids.
    private static List<String> shape(Answer answer) {
        JsonNode body = answer.json();
        return body.propertyStream()
                .map(field -> field.getKey() + ":"
                        + field.getValue().toString().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id"))
                .toList();
    }
}
