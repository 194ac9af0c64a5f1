package org.collegium.portal.web.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// Takes the address that was typed on to the page that says where to look for the mail: in a cookie that this page
/// alone is sent, because nothing is kept here for visitors who are not in yet, and an address belongs in no URL.
public final class TypedAddress {

    private static final String COOKIE = "collegium_asked";

    /// As long as the link lives.
    private static final Duration LIFE = Duration.ofMinutes(10);

    private TypedAddress() {}

    /// @param page the path of the page to take it to
    public static void keepFor(String page, String email, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(
                        COOKIE, Base64.getUrlEncoder().withoutPadding().encodeToString(email.getBytes(UTF_8)))
                .path(page)
                .maxAge(LIFE)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    public static Optional<String> of(HttpServletRequest request) {
        try {
            return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                    .map(cookie -> new String(Base64.getUrlDecoder().decode(cookie.getValue()), UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
