package org.collegium.portal.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.collegium.portal.account.Account;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/// Turns a visit into a signed-in one: a new session id, a new form token, and on to the page that was wanted.
@Component
class OpenSession {

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final ChangeSessionIdAuthenticationStrategy newId = new ChangeSessionIdAuthenticationStrategy();
    private final CsrfAuthenticationStrategy newFormToken =
            new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository());
    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

    /// @return the path to go to
    String to(Account account, HttpServletRequest request, HttpServletResponse response) {
        // The session holds who, never what they may do: that is looked up at each request.
        Authentication who = UsernamePasswordAuthenticationToken.authenticated(account.email(), null, List.of());
        request.getSession();
        newId.onAuthentication(who, request, response);
        newFormToken.onAuthentication(who, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        SavedRequest before = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        return before == null ? home(account) : before.getRedirectUrl();
    }

    private static String home(Account account) {
        if (account.isStaff()) {
            return "/staff";
        }
        return account.is("employer-representative") && !account.is("member") ? "/employer" : "/membership";
    }
}
