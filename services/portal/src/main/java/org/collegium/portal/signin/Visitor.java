package org.collegium.portal.signin;

import java.util.Optional;
import org.collegium.portal.account.Account;
import org.collegium.portal.account.Accounts;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Who makes the current request. The session holds the e-mail address only: what its owner may do is looked up afresh.
@Component
public class Visitor {

    private final Accounts accounts;

    Visitor(Accounts accounts) {
        this.accounts = accounts;
    }

    /// The account, or nothing for a visitor who is not signed in or whose account is gone.
    public Optional<Account> account() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return accounts.byEmail(authentication.getName());
    }
}
