package org.collegium.standalone;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Guesses client secrets over many connections, and looks meanwhile how fast the magazine is.
final class WrongSecrets {

    private static final int CONNECTIONS = 40;
    private static final int PAGES = 300;
    private static final double PAGE_LIMIT_MILLIS = 50;

    private final String portal;

    WrongSecrets(String portal) {
        this.portal = portal;
    }

    void print() throws Exception {
        var magazine = new Timings();
        var guesses = new AtomicInteger();
        List<Future<?>> guessing = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = 0; i < CONNECTIONS; i++) {
                var guesser = new Caller(portal);
                guessing.add(threads.submit(() -> guessUntilStopped(guesser, guesses)));
            }
            var reader = new Caller(portal);
            for (int i = 0; i < PAGES; i++) {
                magazine.measure(() -> reader.get("/magazine"));
            }
            guessing.forEach(guesser -> guesser.cancel(true));
        }
        System.out.printf(
                "the magazine beside %d connections with wrong secrets (%d guesses): %s%n",
                CONNECTIONS, guesses.get(), magazine.against(PAGE_LIMIT_MILLIS));
    }

    private static Void guessUntilStopped(Caller guesser, AtomicInteger guesses) throws Exception {
        while (!Thread.currentThread().isInterrupted()) {
            String guess = "collegium:guess" + guesses.incrementAndGet();
            guesser.send(guesser.request("/oauth2/token")
                    .header(
                            "Authorization",
                            "Basic " + Base64.getEncoder().encodeToString(guess.getBytes(StandardCharsets.US_ASCII)))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        }
        return null;
    }
}
