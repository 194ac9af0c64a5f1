package org.collegium.portal.signin;

import java.util.Optional;
import org.collegium.portal.account.Account;
import org.collegium.portal.account.Accounts;
import org.springframework.stereotype.Component;

/// Gives the token with which a person's page calls services, by the person's e-mail address.
@Component
public class ActingTokens {

    private final Accounts accounts;
    private final Visitor visitor;
    private final TokenSigner signer;

    ActingTokens(Accounts accounts, Visitor visitor, TokenSigner signer) {
        this.accounts = accounts;
        this.visitor = visitor;
        this.signer = signer;
    }

    /// A token that acts for the person with this e-mail address.
    ///
    /// @throws IllegalArgumentException if nobody with this address may sign in
    public String actingAs(String email) {
        Account account = accounts.byEmail(email)
                .orElseThrow(() -> new IllegalArgumentException("Nobody with this address may sign in."));
        return signer.actingAs(account);
    }

    /// A token that acts for whoever makes the current request, nothing for a stranger.
    public Optional<String> forVisitor() {
        return visitor.account().map(signer::actingAs);
    }
}
