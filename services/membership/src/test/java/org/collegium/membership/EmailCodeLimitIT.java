package org.collegium.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.collegium.membership.application.KeyedHash;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.TestTokens;
import org.collegium.web.limit.Limit;
import org.collegium.web.limit.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// How often codes are mailed, and who may do without one.
class EmailCodeLimitIT extends RunningService {

    private static final String APPLICATIONS = "/api/membership/applications";

    @Autowired
    KeyedHash hash;

    @Autowired
    Limits limits;

    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void restoreTime() {
        clock.backToRealNow();
    }

    @Test
    void mailsAtMostFiveCodesToAnAddressHoweverTheyAreAskedForAndWhoeverHasIt() {
        String member = Joining.newAddress();
        joining.member(member);
        for (String email : List.of(member, Joining.newAddress())) {
            List<Integer> statuses = Together.call(
                    Collections.nCopies(8, email),
                    address -> anybody.apply(Joining.unproved(address)).status());

            assertThat(statuses).filteredOn(status -> status == 202).hasSize(5);
            assertThat(statuses).filteredOn(status -> status == 429).hasSize(3);
        }
        Answer refused = anybody.apply(Joining.unproved(member));
        assertThat(refused.text("code")).isEqualTo("too-many-email-codes");
        assertThat(refused.header("Retry-After"))
                .hasValueSatisfying(wait -> assertThat(Long.parseLong(wait)).isBetween(1L, 180L));
        clock.advance(Duration.ofMinutes(16));
        UUID application = anybody.applied(Joining.unproved(member));
        List<Integer> again = IntStream.range(0, 5)
                .mapToObj(i -> anybody.askForCode(application).status())
                .toList();
        assertThat(again).containsExactly(202, 202, 202, 202, 429);
    }

    @Test
    void countsCodesToOneMailboxTogetherHoweverItsAddressIsMarked() {
        String[] mailbox = Joining.newAddress().split("@", 2);

        List<Integer> statuses = IntStream.range(0, 6)
                .mapToObj(i -> anybody.apply(Joining.unproved(mailbox[0] + "+" + i + "@" + mailbox[1]))
                        .status())
                .toList();

        assertThat(statuses).containsExactly(202, 202, 202, 202, 202, 429);
    }

    @Test
    void letsAnOfficeOfTwoHundredApplyThroughOneNetworkAndNoFlood() {
        Joining office = anybody.from("203.0.113.77");
        UUID first = office.applied(Joining.unproved(Joining.newAddress()));
        // As if 598 others of the office had applied at the same moment.
        Limit network = limits.named("email-codes-from-network");
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> IntStream.range(0, 598).forEach(i -> network.count(subject())));

        assertThat(office.apply(Joining.unproved(Joining.newAddress())).status())
                .isEqualTo(202);
        assertThat(office.apply(Joining.unproved(Joining.newAddress())).text("code"))
                .isEqualTo("too-many-email-codes");
        assertThat(office.askForCode(first).status()).isEqualTo(429);
        assertThat(anybody.from("203.0.113.78")
                        .apply(Joining.unproved(Joining.newAddress()))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void looksAtNoCodeOfANetworkThatSentTooManyWrongOnes() {
        Joining guesser = anybody.from("203.0.113.79");
        UUID application = guesser.applied(Joining.unproved(Joining.newAddress()));
        Limit wrong = limits.named("wrong-email-codes");
        String network = Long.toHexString(hash.ofClient("203.0.113.79").hash());
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> IntStream.range(0, 99).forEach(i -> wrong.count(network)));

        String first = guesser.prove(application, "000000").text("code");
        Answer next = guesser.prove(application, "000000");

        assertThat(first).isEqualTo("email-code-wrong");
        assertThat(next.status()).isEqualTo(429);
        assertThat(next.text("code")).isEqualTo("too-many-wrong-email-codes");
        assertThat(anybody.from("203.0.113.80").prove(application, "000000").text("code"))
                .isEqualTo("email-code-wrong");
    }

    @Test
    void looksAtNoCodeForAMailboxForWhichTooManyWrongOnesWereSentFromWherever() {
        UUID application = anybody.applied(Joining.unproved(Joining.newAddress()));
        List<String> codes = new ArrayList<>();
        for (int attempt = 0; attempt < 40; attempt++) {
            if (attempt > 0 && attempt % 5 == 0) {
                clock.advance(Duration.ofMinutes(3));
                assertThat(anybody.askForCode(application).status()).isEqualTo(202);
            }
            codes.add(anybody.from("203.0.113." + attempt)
                    .prove(application, "000000")
                    .text("code"));
        }
        Answer next = anybody.from("203.0.113.99").prove(application, "000000");

        assertThat(codes).containsOnly("email-code-wrong");
        assertThat(next.text("code")).isEqualTo("too-many-wrong-email-codes");
        assertThat(next.header("Retry-After"))
                .hasValueSatisfying(wait -> assertThat(Long.parseLong(wait)).isBetween(1L, 36 * 60L));
    }

    @Test
    void letsThePortalAndTheOfficeVouchAndNobodyElse() {
        Map<String, Object> body = Joining.application(Joining.newAddress());

        assertThat(anybody.apply(body).status()).isEqualTo(403);
        assertThat(anybody.apply(body).text("code")).isEqualTo("may-not-vouch-for-email");
        for (String role : List.of("member", "editor", "employer-representative")) {
            assertThat(as(role, body).status()).as(role).isEqualTo(403);
        }
        for (String role : List.of("portal", "membership-officer", "administrator")) {
            assertThat(as(role, Joining.application(Joining.newAddress())).text("status"))
                    .as(role)
                    .isEqualTo("awaiting-payment");
        }
        assertThat(as("member", Joining.unproved(Joining.newAddress())).text("status"))
                .isEqualTo("awaiting-email");
    }

    @Test
    void letsWhoeverActsAlreadyKeepTheirIdAndNoStrangerNameIt() {
        UUID officer = UUID.randomUUID();
        String email = Joining.newAddress();
        Map<String, Object> stranger = Joining.unproved(email);
        stranger.put("personId", officer.toString());
        assertThat(anybody.apply(stranger).text("code")).isEqualTo("may-not-name-person");
        UUID unproved = anybody.applied(Joining.unproved(email));
        assertThat(count("SELECT count(*) FROM person_email WHERE email = ?", email))
                .isZero();

        Map<String, Object> body = Joining.application(email);
        body.put("personId", officer.toString());
        assertThat(as("membership-officer", body).text("code")).isEqualTo("may-not-name-person");
        UUID application = joining.applied(body);
        joining.pay(application, "settled");

        assertThat(personOf(application)).isEqualTo(officer);
        assertThat(count("SELECT count(*) FROM person_email WHERE email = ? AND person_id = ?", email, officer))
                .isEqualTo(1);
        assertThat(anybody.look(unproved).text("status")).isEqualTo("awaiting-email");
        body.put("email", Joining.newAddress());
        assertThat(personOf(joining.applied(body))).as("an id is given once").isNotEqualTo(officer);
    }

    private String subject() {
        return Long.toHexString(hash.ofClient("203.0.113.77").hash());
    }

    private Answer as(String role, Map<String, Object> body) {
        return api.as(TestTokens.client(role)).post(APPLICATIONS, body);
    }
}
