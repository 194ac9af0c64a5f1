package org.collegium.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.collegium.portal.signin.PathHere;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.util.UriComponentsBuilder;

/// Sends a stranger to the sign-in page, which is told the page that was wanted. A form that was sent is not: what it
/// asked for cannot be asked for by a link.
final class SignInPageFirst extends LoginUrlAuthenticationEntryPoint {

    SignInPageFirst() {
        super("/sign-in");
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
        String query = request.getQueryString();
        String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        return request.getMethod().equals("GET")
                ? PathHere.of(wanted).map(SignInPageFirst::with).orElse(getLoginFormUrl())
                : getLoginFormUrl();
    }

    private static String with(PathHere wanted) {
        return UriComponentsBuilder.fromPath("/sign-in")
                .queryParam("next", "{next}")
                .encode()
                .buildAndExpand(wanted.value())
                .toUriString();
    }
}
