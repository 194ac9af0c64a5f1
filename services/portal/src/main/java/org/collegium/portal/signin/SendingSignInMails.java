package org.collegium.portal.signin;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.collegium.portal.account.Accounts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/// Sends the mails that were asked for, behind the answers: whether an address is known shows in no answer's time.
@Service
class SendingSignInMails implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SendingSignInMails.class);

    /// Enough for a thousand members in the minute after an issue was mailed; the database pool is no larger.
    private static final int SENDERS = 8;

    /// Longer than the services that are asked take to answer or to fail; whoever stops meanwhile is taken for dead
    /// then.
    private static final Duration LEASE = Duration.ofSeconds(30);

    /// What another instance was asked for is found by looking; what this one is asked for wakes it.
    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);

    /// At first.
    private static final Duration UNTIL_KNOWN = Duration.ofMillis(500);

    private static final Duration TIDY = Duration.ofMinutes(1);

    private final SignInRequests requests;
    private final Accounts accounts;
    private final Newcomers newcomers;
    private final SignInMail mail;
    private final RealTime time;
    private final List<Perishable> perishables;
    private final Semaphore free = new Semaphore(SENDERS);
    private final Semaphore work = new Semaphore(0);
    private volatile @Nullable Thread loop;
    private long tidied = System.nanoTime();

    SendingSignInMails(
            SignInRequests requests,
            Accounts accounts,
            Newcomers newcomers,
            SignInMail mail,
            RealTime time,
            List<Perishable> perishables) {
        this.requests = requests;
        this.accounts = accounts;
        this.newcomers = newcomers;
        this.mail = mail;
        this.time = time;
        this.perishables = perishables;
    }

    /// Says that a request was committed.
    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    @Override
    public void start() {
        // Known before it runs: it ends at once when it finds another thread in its place.
        Thread thread = Thread.ofVirtual().name("sign-in-mails").unstarted(this::run);
        loop = thread;
        thread.start();
    }

    @Override
    public void stop() {
        loop = null;
        wake();
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }

    private void run() {
        // Closed when the last mail in hand is handed over or given back.
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            while (Thread.currentThread().equals(loop)) {
                sendSome(senders);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendSome(ExecutorService senders) throws InterruptedException {
        try {
            claimAndSend(senders);
        } catch (RuntimeException failed) {
            LOG.warn("Sign-in mails wait: {}", failed.getClass().getSimpleName());
            awaitWork();
        }
    }

    private void claimAndSend(ExecutorService senders) throws InterruptedException {
        free.acquire();
        int most = 1 + free.drainPermits();
        List<SignInRequest> claimed = List.of();
        try {
            claimed = requests.claim(most, LEASE);
        } finally {
            free.release(most - claimed.size());
        }
        claimed.forEach(request -> senders.execute(() -> sendAndFree(request)));
        if (claimed.isEmpty()) {
            tidyNowAndThen();
            awaitWork();
        }
    }

    private void sendAndFree(SignInRequest request) {
        try {
            send(request);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Mail {} is tried again in {} s: {}",
                    request,
                    AFTER_A_FAILURE.toSeconds(),
                    failed.getClass().getSimpleName());
            later(request, AFTER_A_FAILURE);
        } finally {
            free.release();
        }
    }

    private void send(SignInRequest request) {
        boolean known = request.purpose() == Purpose.JOIN
                || accounts.byEmail(request.email()).isPresent();
        if (!known && request.newcomer() != null) {
            // A link that arrives before the person is known here would lead to nobody.
            newcomers.introduce(request.newcomer());
            later(request, pauseUntilKnown(request));
            return;
        }
        if (known) {
            mail(request);
        }
        requests.handled(request.id());
    }

    /// Membership's fact about a person takes a moment; the longer it takes, the less often it is looked for.
    private Duration pauseUntilKnown(SignInRequest request) {
        Duration waited = Duration.between(request.askedAt(), time.now()).dividedBy(2);
        return waited.compareTo(UNTIL_KNOWN) < 0 ? UNTIL_KNOWN : waited;
    }

    private void mail(SignInRequest request) {
        String token = Secrets.random();
        SixDigits code = SixDigits.random();
        requests.equip(request, token, code);
        switch (request.purpose()) {
            case SIGN_IN, INTRODUCTION -> mail.sendLink(request.email(), token, code.value());
            case JOIN -> mail.sendJoiningCode(request.email(), code.value());
        }
    }

    private void later(SignInRequest request, Duration pause) {
        try {
            requests.tryAgain(request.id(), pause);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Mail {} waits until its lease is over: {}",
                    request,
                    failed.getClass().getSimpleName());
        }
    }

    private void tidyNowAndThen() {
        if (System.nanoTime() - tidied > TIDY.toNanos()) {
            tidied = System.nanoTime();
            requests.tidy();
            perishables.forEach(Perishable::tidy);
        }
    }

    private void awaitWork() {
        try {
            if (work.tryAcquire(LOOK.toNanos(), TimeUnit.NANOSECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
