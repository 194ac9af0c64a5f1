package org.collegium.portal.signin;

import jakarta.annotation.PreDestroy;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.collegium.portal.account.Accounts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Service;

/// Sends a sign-in link to an address that belongs to somebody.
///
/// Whether it does is found out behind the answer, so neither the words nor the time of the answer tell a stranger.
@Service
public class AskingForLink {

    private static final Logger LOG = LoggerFactory.getLogger(AskingForLink.class);

    /// Enough for a thousand members in the minute after an issue was mailed; the database pool is no larger.
    private static final int SENDERS = 8;

    /// Beyond this the visitor is told to try again: a longer queue would outlive the links in it.
    private static final int WAITING = 5_000;

    private final Accounts accounts;
    private final SignInLinks links;
    private final Attempts attempts;
    private final LinkMail mail;
    private final Newcomers newcomers;
    private final Limits limits;
    private final ExecutorService senders = new ThreadPoolExecutor(
            SENDERS,
            SENDERS,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(WAITING),
            Thread.ofVirtual().factory());

    AskingForLink(
            Accounts accounts,
            SignInLinks links,
            Attempts attempts,
            LinkMail mail,
            Newcomers newcomers,
            Limits limits) {
        this.accounts = accounts;
        this.links = links;
        this.attempts = attempts;
        this.mail = mail;
        this.newcomers = newcomers;
        this.limits = limits;
    }

    /// @param email   as typed, of sound shape
    /// @param leadsTo the page that was wanted, if any
    /// @param address where the request came from
    /// @return whether it was taken; not, if too many came from there or for this e-mail address
    public boolean ask(String email, @Nullable PathHere leadsTo, String address) {
        String wanted = lower(email);
        return isWithinLimits(wanted, address) && queue(() -> send(wanted, leadsTo));
    }

    /// Makes somebody known and sends them a link; whoever has the address already is only sent the link.
    ///
    /// @return as for [#ask], and counted with it
    public boolean introduce(Newcomers.Newcomer newcomer, PathHere leadsTo, String address) {
        String wanted = lower(newcomer.email());
        return isWithinLimits(wanted, address)
                && queue(() -> {
                    newcomers.introduce(newcomer);
                    // The portal hears of the person a moment later; the mail takes longer than that.
                    mail.send(wanted, links.issue(wanted, leadsTo));
                });
    }

    private static String lower(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private boolean isWithinLimits(String wanted, String address) {
        if (attempts.count("address:" + address) > limits.perAddress) {
            return false;
        }
        String hashed = HexFormat.of().formatHex(Secrets.hash(wanted));
        return attempts.count("email:" + hashed) <= limits.perEmail;
    }

    private boolean queue(Runnable sending) {
        try {
            senders.execute(() -> carefully(sending));
            return true;
        } catch (RejectedExecutionException full) {
            LOG.warn("{} sign-in links wait to be sent; another was turned away.", WAITING);
            return false;
        }
    }

    private void send(String email, @Nullable PathHere leadsTo) {
        if (accounts.byEmail(email).isPresent()) {
            mail.send(email, links.issue(email, leadsTo));
        }
    }

    private static void carefully(Runnable sending) {
        try {
            sending.run();
        } catch (RuntimeException failed) {
            // The link is lost, not the person's way in: the page tells them to ask again when no mail comes.
            LOG.warn("A sign-in link could not be sent: {}", failed.toString());
        }
    }

    @PreDestroy
    void stop() {
        senders.shutdown();
    }

    /// How often a link may be asked for within ten minutes, `collegium.sign-in.*`.
    @ConfigurationProperties("collegium.sign-in")
    record Limits(int perAddress, int perEmail) {}
}
