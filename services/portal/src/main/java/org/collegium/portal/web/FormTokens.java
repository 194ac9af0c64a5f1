package org.collegium.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/// The token of the forms. A stranger's lies in a cookie of its own: a page with a form on it writes nothing here,
/// however many open it at once. Somebody's who is signed in lies in their session, and only that one is taken: a
/// cookie that somebody else planted in their browser is worth nothing. What stands in a form is the token masked anew
/// each time (BREACH).
///
/// The cookie is kept alike after signing in, so that a form sent after the session's end is still known to come from a
/// page of ours.
@Component
public class FormTokens implements CsrfTokenRepository {

    private static final String KEPT = FormTokens.class.getName();

    private final CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();

    FormTokens(Cookies cookies) {
        cookie.setCookieName(cookies.form());
        cookie.setCookieCustomizer(
                form -> form.httpOnly(true).sameSite("Lax").path("/").secure(cookies.secure()));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return cookie.generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = signedIn(request);
        if (session != null) {
            session.setAttribute(KEPT, token == null ? null : token.getToken());
        }
        cookie.saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        HttpSession session = signedIn(request);
        if (session == null) {
            return cookie.loadToken(request);
        }
        CsrfToken form = cookie.generateToken(request);
        return session.getAttribute(KEPT) instanceof String kept
                ? new DefaultCsrfToken(form.getHeaderName(), form.getParameterName(), kept)
                : null;
    }

    /// Gives whoever has just signed in a new one.
    public void renew(HttpServletRequest request, HttpServletResponse response) {
        saveToken(generateToken(request), request, response);
    }

    private static @Nullable HttpSession signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                != null
                ? session
                : null;
    }
}
