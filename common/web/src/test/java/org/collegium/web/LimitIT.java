package org.collegium.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.MovableClock;
import org.collegium.web.limit.Allowance;
import org.collegium.web.limit.Limit;
import org.collegium.web.limit.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A limit counts once, for everybody, and forgets in time.
@IntegrationTest(classes = ShelfApplication.class)
class LimitIT {

    @Autowired
    Limits limits;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MovableClock clock;

    @Autowired
    @Qualifier("limitPurge")
    HourlyPurge purge;

    Limit guesses;

    @BeforeEach
    void emptyTable() {
        jdbc.sql("DELETE FROM limit_bucket").update();
        guesses = limits.named("guesses");
    }

    @AfterEach
    void backToRealNow() {
        clock.backToRealNow();
    }

    @Test
    void refusesTheFourthAndSaysWhenToComeBack() {
        for (int i = 0; i < 3; i++) {
            assertThat(guesses.take("here").isUsedUp()).isFalse();
        }

        Allowance fourth = guesses.take("here");

        assertThat(fourth.retryAfter()).isEqualTo(Duration.ofMinutes(1));
        assertThat(guesses.take("elsewhere").isUsedUp()).isFalse();
        clock.advance(Duration.ofMinutes(1));
        assertThat(guesses.take("here").isUsedUp()).isFalse();
        assertThat(guesses.take("here").isUsedUp()).isTrue();
    }

    @Test
    void looksWithoutCountingAndWithoutARow() {
        for (int i = 0; i < 200; i++) {
            assertThat(guesses.look("here").isUsedUp()).isFalse();
        }

        assertThat(rows()).isZero();
    }

    @Test
    void looksAtWhatWasCounted() {
        guesses.count("here");
        guesses.count("here");
        assertThat(guesses.look("here").isUsedUp()).isFalse();

        guesses.count("here");

        assertThat(guesses.look("here").retryAfter()).isEqualTo(Duration.ofMinutes(1));
        assertThat(guesses.look("here").retryAfter()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void makesWhoeverWentBeyondWaitTheLonger() {
        for (int i = 0; i < 5; i++) {
            guesses.count("here");
        }

        assertThat(guesses.look("here").retryAfter()).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void countsNothingInATransactionThatIsRolledBack() {
        var transaction = new TransactionTemplate(transactions);
        guesses.count("here");

        transaction.executeWithoutResult(status -> {
            guesses.count("here");
            guesses.count("new");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> guesses.count("here"));

        assertThat(guesses.look("here").isUsedUp()).isFalse();
        assertThat(guesses.take("here").isUsedUp()).isFalse();
        assertThat(guesses.look("here").isUsedUp()).isTrue();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void countsEveryOneOfMany() throws Exception {
        Limit burst = limits.named("burst");
        Callable<Allowance> take = () -> burst.take("here");

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long allowed = threads
                    .invokeAll(Stream.generate(() -> take).limit(200).toList())
                    .stream()
                    .map(Future::resultNow)
                    .filter(allowance -> !allowance.isUsedUp())
                    .count();

            assertThat(allowed).isEqualTo(50);
        }
    }

    @Test
    void keepsHashesOnlyAndForgetsThemInTime() {
        String address = "kim@" + UUID.randomUUID() + ".example.org";
        for (int i = 0; i < 30; i++) {
            guesses.take(address + i);
        }
        assertThat(jdbc.sql("SELECT subject FROM limit_bucket")
                        .query(String.class)
                        .list())
                .hasSize(30)
                .allSatisfy(subject -> assertThat(subject).matches("[0-9a-f]{64}"));

        clock.advance(Duration.ofMinutes(4));
        guesses.take("one");
        guesses.take("another");

        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void removesWhatIsPastItsTimeAlsoWhenNothingNewComes() {
        guesses.take("one");
        guesses.take("another");
        purge.purge();
        assertThat(rows()).isEqualTo(2);

        clock.advance(Duration.ofMinutes(4));
        purge.purge();

        assertThat(rows()).isZero();
    }

    @Test
    void looksWithoutWaitingForWhoeverCounts() {
        guesses.count("here");
        var transaction = new TransactionTemplate(transactions);

        transaction.executeWithoutResult(status -> {
            guesses.count("here");
            try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
                assertThat(other.submit(() -> guesses.look("here").isUsedUp()))
                        .succeedsWithin(Duration.ofSeconds(5))
                        .isEqualTo(false);
            }
        });
    }

    @Test
    void countsInMemoryWithoutARowWhateverBecomesOfTheTransaction() {
        Limit local = limits.named("here-only");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            local.count("here");
            status.setRollbackOnly();
        });
        limits.named("here-only").count("here");
        assertThat(local.look("here").isUsedUp()).isFalse();

        assertThat(local.take("here").isUsedUp()).isFalse();

        assertThat(local.look("here").retryAfter()).isEqualTo(Duration.ofMinutes(1));
        assertThat(local.take("here").isUsedUp()).isTrue();
        assertThat(local.look("elsewhere").isUsedUp()).isFalse();
        assertThat(rows()).isZero();
        clock.advance(Duration.ofMinutes(1));
        assertThat(local.take("here").isUsedUp()).isFalse();
    }

    @Test
    void refusesANameThatIsNotConfigured() {
        assertThatThrownBy(() -> limits.named("nothing"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("collegium.limits.nothing");
    }

    private long rows() {
        return jdbc.sql("SELECT count(*) FROM limit_bucket").query(Long.class).single();
    }
}
