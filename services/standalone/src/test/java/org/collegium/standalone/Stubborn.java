package org.collegium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who asks again, under the same key, until the platform answers as it should, whatever happens to it
/// meanwhile.
final class Stubborn {

    /// Longer than a restart takes on a busy machine.
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int UNAUTHORISED = 401;
    private static final int LOST = 409;

    private final Supplier<String> signingIn;
    private final Api anybody;
    private final AtomicReference<@Nullable String> token = new AtomicReference<>();

    private Stubborn(Api anybody, Supplier<String> signingIn) {
        this.anybody = anybody;
        this.signingIn = signingIn;
    }

    /// Acts as whoever has this address.
    static Stubborn person(Doors doors, String email) {
        return new Stubborn(
                doors.anybody(),
                () -> doors.anybody()
                        .post("/dev/tokens", Map.of("email", email))
                        .text("accessToken"));
    }

    static Stubborn office(Doors doors) {
        return new Stubborn(doors.anybody(), () -> doors.office().token());
    }

    /// The person's id, as the token has it.
    UUID personId() {
        Answer signedIn = get("/api/mentoring/topics");
        assertThat(signedIn.status()).isEqualTo(200);
        String claims = token().split("\\.", -1)[1];
        JsonNode read =
                JsonMapper.shared().readTree(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8));
        return UUID.fromString(read.path("person_id").asString());
    }

    Answer get(String path) {
        return insist(api -> api.get(path), 200);
    }

    /// @param wished the answers that end the asking; so does one that was lost with a kill, see [#isLost]
    Answer post(String path, Object body, Integer... wished) {
        String key = Doors.key();
        return insist(api -> api.withIdempotencyKey(key).post(path, body), wished);
    }

    /// Whether a kill came between the commit and the stored answer: what was asked for is done, and can be read.
    static boolean isLost(Answer answer) {
        return answer.status() == LOST && answer.text("code").equals("answer-lost");
    }

    /// @param asking is harmless to repeat
    Answer insist(Function<Api, Answer> asking, Integer... wished) {
        var answer = new AtomicReference<@Nullable Answer>();
        Callable<Answer> once = () -> {
            Answer given = asking.apply(anybody.as("Bearer " + token()));
            if (given.status() == UNAUTHORISED) {
                token.set(null);
            }
            return given;
        };
        Awaitility.await("an answer")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(PAUSE)
                .ignoreExceptions()
                .untilAsserted(() -> {
                    Answer given = once.call();
                    if (!isLost(given)) {
                        assertThat(given.status())
                                .as(given.response().uri() + " " + given.body())
                                .isIn((Object[]) wished);
                    }
                    answer.set(given);
                });
        return java.util.Objects.requireNonNull(answer.get());
    }

    private String token() {
        String known = token.get();
        if (known == null || known.isEmpty()) {
            known = signingIn.get();
            token.set(known);
        }
        return known;
    }
}
