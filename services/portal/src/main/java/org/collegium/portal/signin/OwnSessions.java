package org.collegium.portal.signin;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.collegium.portal.account.Account;
import org.collegium.portal.account.People;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/// Where somebody is signed in: their sessions in all browsers, by whichever of their addresses, and how to end them.
@Component
public class OwnSessions {

    private static final String CONTEXT = "SPRING_SECURITY_CONTEXT";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final People people;
    private final RealTime time;

    OwnSessions(JdbcIndexedSessionRepository sessions, People people, RealTime time) {
        this.sessions = sessions;
        this.people = people;
        this.time = time;
    }

    /// The sessions of a person that are open, the one used last first.
    ///
    /// @param thisOne the id of the session that asks
    public List<Open> of(Account account, String thisOne) {
        return found(account)
                .flatMap(session -> open(session, thisOne).stream())
                .sorted(comparing(Open::lastUsed).reversed())
                .toList();
    }

    /// Ends one of the person's own sessions; another's are not found.
    ///
    /// @param handle as in [Open]
    /// @return whether there was one
    public boolean end(Account account, String handle) {
        List<String> ids = found(account)
                .map(Session::getId)
                .filter(id -> handle(id).equals(handle))
                .toList();
        ids.forEach(sessions::deleteById);
        return !ids.isEmpty();
    }

    /// Ends all of the person's sessions but one.
    ///
    /// @return how many were ended
    public int endOthers(Account account, String thisOne) {
        List<String> ids = found(account)
                .map(Session::getId)
                .filter(id -> !id.equals(thisOne))
                .toList();
        ids.forEach(sessions::deleteById);
        return ids.size();
    }

    private Stream<? extends Session> found(Account account) {
        Set<String> addresses = people.addressesWith(account.id(), account.email());
        return addresses.stream().flatMap(email -> sessions.findByPrincipalName(email).values().stream());
    }

    private Optional<Open> open(Session session, String thisOne) {
        SecurityContext context = session.getAttribute(CONTEXT);
        return Visitor.since(context == null ? null : context.getAuthentication(), time.now())
                .map(since -> new Open(
                        handle(session.getId()),
                        since,
                        session.getLastAccessedTime(),
                        session.getId().equals(thisOne)));
    }

    /// The id itself opens the session, so no page may hold it.
    private static String handle(String id) {
        return HexFormat.of().formatHex(Secrets.hash(id)).substring(0, 32);
    }

    /// An open session.
    ///
    /// @param handle names it on pages
    /// @param isThis whether it is the one that asks
    public record Open(String handle, SignedIn since, Instant lastUsed, boolean isThis) {}
}
