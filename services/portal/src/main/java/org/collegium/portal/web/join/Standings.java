package org.collegium.portal.web.join;

import java.util.Optional;
import org.collegium.portal.account.Account;
import org.collegium.portal.clients.Membership;
import org.collegium.portal.clients.Refused;
import org.collegium.portal.signin.Visitor;
import org.springframework.stereotype.Component;

/// Finds out what the visitor is, before anything is asked or paid.
@Component
class Standings {

    private final Visitor visitor;
    private final Membership membership;

    Standings(Visitor visitor, Membership membership) {
        this.visitor = visitor;
        this.membership = membership;
    }

    Standing ofVisitor() {
        Optional<Account> account = visitor.account();
        if (account.isEmpty()) {
            return Standing.NEW;
        }
        return account.get().is("member") ? Standing.MEMBER : asMembershipSays();
    }

    private Standing asMembershipSays() {
        try {
            return membership.member("me").isOver() ? Standing.RETURNING : Standing.MEMBER;
        } catch (Refused none) {
            return Standing.NEW;
        }
    }
}
