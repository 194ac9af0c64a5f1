package org.collegium.portal.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.portal.account.Account;
import org.collegium.portal.account.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Who makes the current request. The session holds the e-mail address only: what its owner may do is looked up afresh.
@Component
public class Visitor {

    private final Accounts accounts;
    private final RealTime time;

    Visitor(Accounts accounts, RealTime time) {
        this.accounts = accounts;
        this.time = time;
    }

    /// What the session of somebody who signs in now holds.
    ///
    /// @param email   the address that was proved
    /// @param browser as in [SignedIn]
    public Authentication signingIn(String email, String browser) {
        UsernamePasswordAuthenticationToken who =
                UsernamePasswordAuthenticationToken.authenticated(email, null, List.of());
        who.setDetails(new SignedIn(time.now(), browser));
        return who;
    }

    /// The account, or nothing for a visitor who is not signed in, has been for too long, or whose account is gone.
    public Optional<Account> account() {
        return address().flatMap(accounts::byEmail);
    }

    /// The address that the visitor has proved to be theirs, whether or not anybody is known by it yet.
    public Optional<String> address() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && since(authentication, time.now()).isPresent()
                ? Optional.of(authentication.getName())
                : Optional.empty();
    }

    /// Whether the visitor has proved this address.
    public boolean isSignedInAs(String email) {
        return address().filter(email::equalsIgnoreCase).isPresent();
    }

    /// Since when, and with what, whoever this is has been signed in; nothing for a stranger and after too long.
    static Optional<SignedIn> since(@Nullable Authentication authentication, Instant now) {
        return authentication != null
                        && authentication.isAuthenticated()
                        && authentication.getDetails() instanceof SignedIn since
                        && !since.isOver(now)
                ? Optional.of(since)
                : Optional.empty();
    }
}
