package org.collegium.portal.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.collegium.portal.signin.PathHere;
import org.collegium.portal.signin.Visitor;
import org.collegium.portal.web.form.KeepingForms;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Sends a stranger to the sign-in page, which is told the page that was wanted. A form that was sent is kept,
/// because what it asked for cannot be asked for by a link.
@Component
final class SignInPageFirst implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String SIGN_IN = "/sign-in";
    private static final String FORM_KEPT = "/form-kept";

    private final KeepingForms forms;
    private final Visitor visitor;
    private final AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();

    SignInPageFirst(KeepingForms forms, Visitor visitor) {
        this.forms = forms;
        this.visitor = visitor;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException notSignedIn) {
        goToSignIn(request, response);
    }

    private void goToSignIn(HttpServletRequest request, HttpServletResponse response) {
        if (!request.getMethod().equals("GET")) {
            redirect(forms.keep(request, response) ? FORM_KEPT : SIGN_IN, response);
            return;
        }
        String query = request.getQueryString();
        String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        redirect(PathHere.of(wanted).map(SignInPageFirst::with).orElse(SIGN_IN), response);
    }

    /// A form with the token of a session that has ended is kept. Who has been signed in for too long is a stranger
    /// again. Whatever else is refused stays refused.
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException && forms.keep(request, response)) {
            redirect(FORM_KEPT, response);
        } else if (!(denied instanceof CsrfException) && visitor.address().isEmpty()) {
            goToSignIn(request, response);
        } else {
            forbidden.handle(request, response, denied);
        }
    }

    private static void redirect(String path, HttpServletResponse response) {
        response.setStatus(HttpStatus.FOUND.value());
        response.setHeader(HttpHeaders.LOCATION, path);
    }

    private static String with(PathHere wanted) {
        return UriComponentsBuilder.fromPath(SIGN_IN)
                .queryParam("next", "{next}")
                .encode()
                .buildAndExpand(wanted.value())
                .toUriString();
    }
}
