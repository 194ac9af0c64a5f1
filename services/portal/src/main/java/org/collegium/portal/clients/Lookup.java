package org.collegium.portal.clients;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks one service for what pages can do without, and remembers the answers: a service that hangs or is down delays
/// those who ask it first, for [#PATIENCE], and nobody after them.
///
/// Once a question went unanswered, pages go on at once with what was answered within [#KEPT], or without. After a
/// pause, one question is tried again behind the pages; when it is answered, all are asked as before.
final class Lookup<Q, A> {

    /// What a person waits at the most for something that they may not even have.
    static final Duration PATIENCE = Duration.ofSeconds(2);

    /// Who gains or loses a role sees it within this time.
    private static final Duration FRESH = Duration.ofMinutes(1);

    /// How long an answer stands in for a service that is silent: no change can be made there meanwhile.
    private static final Duration KEPT = Duration.ofMinutes(10);

    /// Above the number of members of the largest body that signs in within ten minutes.
    private static final int MOST = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(Lookup.class);

    private final String service;
    private final Duration pause;
    private final Function<Q, A> ask;
    private final Cache<Q, Answered<A>> answers =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();
    private final AtomicBoolean silent = new AtomicBoolean();
    private final AtomicBoolean trying = new AtomicBoolean();
    private volatile long askedLast;

    /// @param service its name, for the log
    /// @param pause   how long a silent service is left alone
    /// @param ask     puts the question; fails with [Silent] or [Refused]
    Lookup(String service, Duration pause, Function<Q, A> ask) {
        this.service = service;
        this.pause = pause;
        this.ask = ask;
    }

    /// The answer, or nothing if the service does not say.
    Optional<A> of(Q question) {
        Answered<A> known = answers.getIfPresent(question);
        if (known != null && System.nanoTime() - known.at < FRESH.toNanos()) {
            return Optional.of(known.answer);
        }
        if (silent.get()) {
            tryAgain(question);
            return Optional.ofNullable(known).map(Answered::answer);
        }
        try {
            return Optional.of(asked(question));
        } catch (Silent failed) {
            return Optional.ofNullable(known).map(Answered::answer);
        } catch (Refused refused) {
            // One question that was refused says nothing about the next one.
            LOG.warn("{} refused a question about a role: {}", service, refused.getMessage());
            return Optional.empty();
        }
    }

    private A asked(Q question) {
        try {
            A answer = ask.apply(question);
            answers.put(question, new Answered<>(answer, System.nanoTime()));
            if (silent.getAndSet(false)) {
                LOG.info("{} answers questions about roles again.", service);
            }
            return answer;
        } catch (Silent failed) {
            askedLast = System.nanoTime();
            if (!silent.getAndSet(true)) {
                LOG.warn("Pages go on without the roles that {} decides on: {}", service, failed.getMessage());
            }
            throw failed;
        }
    }

    private void tryAgain(Q question) {
        if (System.nanoTime() - askedLast < pause.toNanos() || !trying.compareAndSet(false, true)) {
            return;
        }
        Thread.ofVirtual().name("lookup-" + service).start(() -> {
            try {
                asked(question);
            } catch (Silent still) {
                LOG.debug("{} is still silent.", service);
            } catch (Refused refused) {
                // It answers: what it says to the next question is what counts.
                silent.set(false);
            } finally {
                trying.set(false);
            }
        });
    }

    private record Answered<A>(A answer, long at) {}
}
