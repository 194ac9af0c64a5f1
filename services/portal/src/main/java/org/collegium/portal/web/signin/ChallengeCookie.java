package org.collegium.portal.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.collegium.portal.signin.Challenge;
import org.collegium.portal.web.Cookies;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// Keeps what makes a mailed code usable in this browser alone: in a cookie that only the pages which ask for the code
/// are sent, because nothing else is kept for visitors who are not signed in yet.
@Component
public class ChallengeCookie {

    private static final String COOKIE = "collegium_challenge";

    /// As long as the code works.
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Cookies cookies;

    ChallengeCookie(Cookies cookies) {
        this.cookies = cookies;
    }

    /// @param pages the path below which the code is asked for: signing in and joining do not mix
    public void keep(Challenge challenge, String pages, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie(challenge.value(), LIFE, pages).toString());
    }

    public void forget(String pages, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, pages).toString());
    }

    public Optional<Challenge> of(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(cookie -> new Challenge(cookie.getValue()));
    }

    private ResponseCookie cookie(String value, Duration life, String pages) {
        return ResponseCookie.from(COOKIE, value)
                .path(pages)
                .maxAge(life)
                .httpOnly(true)
                .secure(cookies.secure())
                .sameSite("Lax")
                .build();
    }
}
