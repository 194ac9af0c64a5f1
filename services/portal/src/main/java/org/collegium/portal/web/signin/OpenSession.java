package org.collegium.portal.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.collegium.portal.account.Account;
import org.collegium.portal.signin.PathHere;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/// Turns a visit into a signed-in one: a new session id, a new form token, and on to the page that was wanted.
@Component
class OpenSession {

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final ChangeSessionIdAuthenticationStrategy newId = new ChangeSessionIdAuthenticationStrategy();
    private final CsrfAuthenticationStrategy newFormToken;

    OpenSession(CsrfTokenRepository formTokens) {
        this.newFormToken = new CsrfAuthenticationStrategy(formTokens);
    }

    /// @param leadsTo the page that was wanted when the link was asked for
    /// @return the path to go to
    String to(Account account, @Nullable PathHere leadsTo, HttpServletRequest request, HttpServletResponse response) {
        // The session holds who, never what they may do: that is looked up at each request.
        Authentication who = UsernamePasswordAuthenticationToken.authenticated(account.email(), null, List.of());
        request.getSession();
        newId.onAuthentication(who, request, response);
        newFormToken.onAuthentication(who, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return leadsTo == null ? home(account) : leadsTo.value();
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
