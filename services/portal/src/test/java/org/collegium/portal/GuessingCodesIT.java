package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.collegium.web.limit.Limits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Guessing a mailed code is hopeless, and guessing at somebody's address does not keep its owner out.
class GuessingCodesIT extends PortalIT {

    private static final int PER_DAY_AND_NETWORK = 10;
    private static final int PER_DAY = 40;

    @Autowired
    Limits limits;

    @Test
    void letsANetworkGuessTenTimesADayAtAnAddress() {
        String email = address();
        member(email);

        HttpResponse<String> last = guessUntilRefused(email, PER_DAY_AND_NETWORK);

        assertThat(last.body()).contains("Too many wrong codes", "from your network");
        assertThat(retryAfter(last)).isBetween(1L, 144 * 60L);
        // Its owner still gets in, by the link.
        assertThat(signedIn(email).get("/membership").statusCode()).isEqualTo(200);
    }

    @Test
    void letsANewcomerInAtWhoseAddressAStrangerHasGuessed() throws UnknownHostException {
        String email = address();
        guessUntilRefused(email, PER_DAY_AND_NETWORK);

        Visit owner = from("127.0.0.2");
        Awaitility.await().until(() -> mails(email) == 3);
        owner.submit("/join/email", "/join/email", Map.of("email", email));
        Awaitility.await().until(() -> mails(email) == 4);
        HttpResponse<String> entered = owner.submit("/join/code", "/join/code", Map.of("code", mailedCode(email)));

        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(302);
        assertThat(owner.get("/join/name").body()).contains("Join: step 3");
    }

    @Test
    void slowsGuessesFromManyNetworksDownToOneInThirtySixMinutes() throws UnknownHostException {
        String email = address();
        IntStream.range(0, PER_DAY)
                .forEach(i -> limits.named("wrong-sign-in-codes-for-address").count(email));
        Visit visit = from("127.0.0.3");
        visit.submit("/join/email", "/join/email", Map.of("email", email));

        HttpResponse<String> refused = visit.submit("/join/code", "/join/code", Map.of("code", "000000"));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(retryAfter(refused)).isBetween(1L, 36 * 60L);
        assertThat(refused.body()).contains("Too many wrong codes", "Wait 36 minutes");
    }

    @Test
    void countsMailsToOneMailboxTogetherHoweverItsAddressIsMarked() {
        String name = "joiner-" + UUID.randomUUID();
        List<Integer> answers = IntStream.range(0, 6)
                .mapToObj(i -> visit().submit(
                                "/join/email", "/join/email", Map.of("email", name + "+" + i + "@example.org"))
                        .statusCode())
                .toList();

        assertThat(answers).containsExactly(302, 302, 302, 302, 302, 429);
    }

    private HttpResponse<String> guessUntilRefused(String email, int most) {
        Visit visit = visit();
        for (int tries = 0; tries <= most; tries++) {
            if (tries % 5 == 0) {
                visit.submit("/join/email", "/join/email", Map.of("email", email));
            }
            HttpResponse<String> answer = visit.submit("/join/code", "/join/code", Map.of("code", "000000"));
            if (answer.statusCode() == 429) {
                assertThat(tries).isEqualTo(most);
                return answer;
            }
        }
        throw new AssertionError("Nobody stopped the guesses.");
    }

    private static long mails(String email) {
        return SERVICES.asked("POST", "/api/notifications/messages").stream()
                .filter(mail -> mail.text().contains("\"" + email + "\""))
                .count();
    }

    private static long retryAfter(HttpResponse<String> answer) {
        return Long.parseLong(answer.headers().firstValue("Retry-After").orElse("0"));
    }

    private Visit from(String network) throws UnknownHostException {
        return new Visit("http://127.0.0.1:" + port, InetAddress.getByName(network));
    }

    private static String address() {
        return "guessed-" + UUID.randomUUID() + "@example.org";
    }
}
