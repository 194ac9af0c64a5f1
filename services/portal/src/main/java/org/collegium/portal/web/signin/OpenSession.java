package org.collegium.portal.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.collegium.portal.account.Account;
import org.collegium.portal.account.Accounts;
import org.collegium.portal.account.IntroducingStaff;
import org.collegium.portal.audit.AccessAudit;
import org.collegium.portal.signin.PathHere;
import org.collegium.portal.signin.Visitor;
import org.collegium.portal.web.BrowserName;
import org.collegium.portal.web.FormTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Turns a visit into a signed-in one: a new session id, a new form token, and on to the page that was wanted.
@Component
class OpenSession {

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final ChangeSessionIdAuthenticationStrategy newId = new ChangeSessionIdAuthenticationStrategy();
    private final FormTokens formTokens;
    private final Accounts accounts;
    private final IntroducingStaff staff;
    private final Visitor visitor;
    private final AccessAudit audit;

    OpenSession(FormTokens formTokens, Accounts accounts, IntroducingStaff staff, Visitor visitor, AccessAudit audit) {
        this.formTokens = formTokens;
        this.accounts = accounts;
        this.staff = staff;
        this.visitor = visitor;
        this.audit = audit;
    }

    /// @param email   the address that was proved; whether anybody is known by it may be told later
    /// @param leadsTo the page that was wanted when the link was asked for
    /// @param way     by which the address was proved, for the audit: `link` or `code`
    /// @return the path to go to
    String to(
            String email,
            @Nullable PathHere leadsTo,
            String way,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (isSomebodyElses(email)) {
            // What they left in this browser's session is not the new one's.
            request.getSession().invalidate();
        }
        // The session holds who, never what they may do: that is looked up at each request.
        Authentication who = visitor.signingIn(email, BrowserName.of(request.getHeader(HttpHeaders.USER_AGENT)));
        request.getSession();
        newId.onAuthentication(who, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        formTokens.renew(request, response);
        staff.signingIn(email);
        Optional<Account> account = accounts.byEmail(email);
        account.ifPresent(known -> audit.signedIn(known, way));
        return leadsTo == null ? account.map(OpenSession::home).orElse("/join") : leadsTo.value();
    }

    /// Also of somebody who has been signed in for too long.
    private static boolean isSomebodyElses(String email) {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        return before != null
                && !(before instanceof AnonymousAuthenticationToken)
                && !before.getName().equalsIgnoreCase(email);
    }

    private static String home(Account account) {
        if (account.isStaff()) {
            return "/staff";
        }
        if (account.is("member")) {
            return "/membership";
        }
        if (account.is("employer-representative")) {
            return "/employer";
        }
        return account.is("reviewer", "provider") ? "/endorsement" : "/membership";
    }
}
