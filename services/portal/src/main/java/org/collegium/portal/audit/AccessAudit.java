package org.collegium.portal.audit;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.collegium.portal.account.Account;
import org.collegium.web.Audit;
import org.collegium.web.Caller;
import org.collegium.web.limit.Limit;
import org.collegium.web.limit.Limits;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Writes down who came in, who was turned away, and who read members' data, in `audit_entry`.
///
/// What strangers cause is limited: beyond some a minute it is only counted, and the next entry says how many
/// there were. What is written here is removed when its time is over; what people changed is kept.
@Component
public class AccessAudit {

    static final String LIMIT = "audit-entries-of-strangers";

    /// They are counted together, wherever they are.
    private static final String ALL = "all";

    private static final String SIGNED_IN = "signed-in";
    private static final String SIGN_IN_REFUSED = "sign-in-refused";
    private static final String SESSION_ENDED = "session-ended";
    private static final String ACCESS_REFUSED = "access-refused";
    private static final String MEMBERS_READ = "members-read";
    private static final String BY_API = "By the API.";

    /// What strangers cause helps while an attack is looked into.
    static final Duration OF_STRANGERS = Duration.ofDays(30);

    /// A year, and the weeks in which the last one is looked back upon.
    static final Duration OF_ACCOUNTS = Duration.ofDays(400);

    private static final Logger LOG = LoggerFactory.getLogger(AccessAudit.class);

    /// Parts of a path that are words of ours, or ids; all else may be what somebody typed.
    private static final Pattern PLAIN =
            Pattern.compile("[a-z-]{1,30}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]{4}-[0-9]{2}");

    private final Audit audit;
    private final OldEntries old;
    private final Limit strangers;
    private final AtomicLong uncounted = new AtomicLong();

    AccessAudit(Audit audit, OldEntries old, Limits limits) {
        this.audit = audit;
        this.old = old;
        this.strangers = limits.named(LIMIT);
    }

    /// Removes what is old enough.
    ///
    /// @return how many entries
    public int prune() {
        return old.remove(
                List.of(SIGNED_IN, SIGN_IN_REFUSED, SESSION_ENDED, ACCESS_REFUSED, MEMBERS_READ),
                OF_STRANGERS,
                OF_ACCOUNTS);
    }

    /// @param way `link`, `code` or another by which an address was proved
    public void signedIn(Account account, String way) {
        write(caller(account), SIGNED_IN, own(account), "By a " + way + ".");
    }

    /// A link or code that was wrong, spent or too old.
    public void signInRefused(String way) {
        stranger(SIGN_IN_REFUSED, "sign-in/" + way, "It was wrong, used before or too old.");
    }

    /// A program whose client id or secret was wrong. Noted behind the answer: a guesser's answers wait for no
    /// database.
    public void clientRefused() {
        Thread.startVirtualThread(
                () -> stranger(SIGN_IN_REFUSED, "sign-in/client", "A client id or its secret was wrong."));
    }

    public void signedOut(Account account) {
        write(caller(account), SESSION_ENDED, own(account), "Signed out.");
    }

    public void sessionsEnded(Account account, int count) {
        write(caller(account), SESSION_ENDED, own(account), "Ended elsewhere: " + count + ".");
    }

    /// @param account null for a stranger
    /// @param path    of the page, without its query
    /// @param status  403, or 404 for what may not be seen
    public void refused(@Nullable Account account, String method, String path, int status) {
        refused(account == null ? Caller.ANONYMOUS : caller(account), method, path, status);
    }

    /// The same of the API.
    public void refused(Caller caller, String method, String path, int status) {
        String detail = method + " was answered with " + status + ".";
        if (caller.equals(Caller.ANONYMOUS)) {
            stranger(ACCESS_REFUSED, page(path), detail);
        } else {
            write(caller, ACCESS_REFUSED, page(path), detail);
        }
    }

    /// An officer looked at one member.
    public void memberRead(Account officer, UUID memberId) {
        write(caller(officer), MEMBERS_READ, "member/" + memberId, "Opened the member's page.");
    }

    /// Somebody read one member through the API.
    public void memberRead(Caller caller, UUID memberId) {
        write(caller, MEMBERS_READ, "member/" + memberId, BY_API);
    }

    /// Somebody read a list of members through the API.
    public void membersRead(Caller caller, String list) {
        write(caller, MEMBERS_READ, list, BY_API);
    }

    /// An officer looked at a list of members.
    public void membersRead(Account officer, String list) {
        write(caller(officer), MEMBERS_READ, list, "Opened a list of members.");
    }

    static String page(String path) {
        StringBuilder plain = new StringBuilder("page");
        for (String part : path.substring(1).split("/", 6)) {
            plain.append('/').append(PLAIN.matcher(part).matches() ? part : "*");
        }
        return plain.toString();
    }

    private void stranger(String act, String subject, String detail) {
        if (strangers.take(ALL).isUsedUp()) {
            uncounted.incrementAndGet();
            return;
        }
        long before = uncounted.getAndSet(0);
        write(
                Caller.ANONYMOUS,
                act,
                subject,
                before == 0 ? detail : detail + " " + before + " more before were not noted.");
    }

    /// What cannot be noted is still done: a person is not kept out because the audit is full.
    private void write(Caller caller, String act, String subject, String detail) {
        try {
            audit.record(caller, act, subject, detail);
        } catch (DataAccessException failed) {
            LOG.error("{} of {} by {} could not be noted in the audit.", act, subject, caller.subject(), failed);
        }
    }

    private static Caller caller(Account account) {
        return new Caller(account.id().toString(), account.id(), account.roles(), account.organisationIds());
    }

    private static String own(Account account) {
        return "account/" + account.id();
    }
}
