package org.collegium.portal.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class LookupTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicBoolean silent = new AtomicBoolean();

    @Test
    void asksOnceForWhatItRemembers() {
        Lookup<String, String> lookup = pausing(Duration.ofMinutes(1));

        assertThat(lookup.of("anna")).hasValue("answer to anna");
        assertThat(lookup.of("anna")).hasValue("answer to anna");

        assertThat(asked).hasValue(1);
    }

    @Test
    void asksASilentServiceOnceWhoeverWantsToKnow() {
        Lookup<String, String> lookup = pausing(Duration.ofMinutes(1));
        silent.set(true);

        for (int person = 0; person < 100; person++) {
            assertThat(lookup.of("person " + person)).isEmpty();
        }

        assertThat(asked).hasValue(1);
    }

    @Test
    void findsOutBehindThePagesThatItAnswersAgain() {
        Lookup<String, String> lookup = pausing(Duration.ZERO);
        silent.set(true);
        lookup.of("anna");
        silent.set(false);

        Awaitility.await().until(() -> lookup.of("anna").isPresent());

        assertThat(lookup.of("berta")).hasValue("answer to berta");
    }

    @Test
    void keepsWhatItKnowsWhileTheServiceIsSilent() {
        Lookup<String, String> lookup = pausing(Duration.ofMinutes(1));
        lookup.of("anna");
        silent.set(true);
        lookup.of("berta");

        assertThat(lookup.of("anna")).hasValue("answer to anna");
    }

    @Test
    void goesOnAskingAfterARefusal() {
        Lookup<String, String> lookup = new Lookup<>("corporate", Duration.ofMinutes(1), question -> {
            asked.incrementAndGet();
            throw new Refused(422, new Refused.Answer("wrong", "No address.", null));
        });

        assertThat(lookup.of("anna")).isEmpty();
        assertThat(lookup.of("anna")).isEmpty();

        assertThat(asked).hasValue(2);
    }

    private Lookup<String, String> pausing(Duration pause) {
        return new Lookup<>("corporate", pause, question -> {
            asked.incrementAndGet();
            if (silent.get()) {
                throw new Silent("corporate", new IllegalStateException("No answer within two seconds."));
            }
            return "answer to " + question;
        });
    }
}
