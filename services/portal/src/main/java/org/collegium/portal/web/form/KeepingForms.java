package org.collegium.portal.web.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.collegium.portal.draft.KeptForm;
import org.collegium.portal.draft.KeptForms;
import org.collegium.portal.signin.PathHere;
import org.collegium.portal.signin.Visitor;
import org.collegium.portal.web.Cookies;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.WebUtils;

/// Keeps a form that came without a session or with the token of an old one, and finds it again for the browser that
/// sent it.
@Component
public class KeepingForms {

    /// Codes and addresses are quickly typed again, and the first are secrets.
    private static final List<String> NOT_KEPT =
            List.of("/sign-in", "/sign-out", "/join/code", "/join/again", "/unsubscribe/");

    private static final Pattern OF_AN_APPLICATION = Pattern.compile("/join/[^/]+/(code|again)");

    private final KeptForms forms;
    private final Visitor visitor;
    private final Cookies cookies;
    private final PagesToOpen pages;

    KeepingForms(KeptForms forms, Visitor visitor, Cookies cookies, PagesToOpen pages) {
        this.forms = forms;
        this.visitor = visitor;
        this.cookies = cookies;
        this.pages = pages;
    }

    /// @return whether it was kept, and the browser told how to find it
    public boolean keep(HttpServletRequest request, HttpServletResponse response) {
        if (!isForm(request)
                || isFromElsewhere(request)
                || NOT_KEPT.stream().anyMatch(request.getRequestURI()::startsWith)
                || OF_AN_APPLICATION.matcher(request.getRequestURI()).matches()) {
            return false;
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        fields.keySet().removeIf(name -> name.startsWith("_"));
        KeptForm form =
                new KeptForm(request.getRequestURI(), page(request), request.getParameter(OwnerMark.FIELD), fields);
        try {
            Optional<String> secret = forms.keep(form, request.getRemoteAddr());
            secret.ifPresent(kept ->
                    response.addHeader(HttpHeaders.SET_COOKIE, cookie(kept).toString()));
            return secret.isPresent();
        } catch (DataAccessException unavailable) {
            return false;
        }
    }

    /// The form that this browser sent in vain, whoever is signed in.
    Optional<KeptForm> ofBrowser(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, cookies.keptForm()))
                .flatMap(cookie -> forms.find(cookie.getValue()));
    }

    /// Whether such a form waits.
    public boolean isWaiting(HttpServletRequest request) {
        return ofBrowser(request).isPresent();
    }

    /// Whether the visitor is whoever opened the form; a stranger's form is anybody's in this browser.
    boolean isVisitors(KeptForm form) {
        String mark = form.ownerMark();
        return mark == null
                || visitor.address()
                        .filter(address -> OwnerMark.isOf(address, mark))
                        .isPresent();
    }

    void sentAgain(HttpServletRequest request) {
        Optional.ofNullable(WebUtils.getCookie(request, cookies.keptForm()))
                .ifPresent(cookie -> forms.forget(cookie.getValue(), request.getRequestURI()));
    }

    private static boolean isForm(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        if (mode != null && !mode.equals("navigate")) {
            // A script's request: there is no page to go on to.
            return false;
        }
        String type = request.getContentType();
        return request.getMethod().equals("POST")
                && type != null
                && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    /// What was typed into the form of this page, if it was kept and the page is to be filled in: for a page that has
    /// as many rows as were typed.
    public static Optional<MultiValueMap<String, String>> typedInto(HttpServletRequest page) {
        return page.getAttribute(KeptFormInterceptor.ATTRIBUTE) instanceof KeptForm form
                        && form.path().equals(page.getRequestURI())
                ? Optional.of(new LinkedMultiValueMap<>(form.fields()))
                : Optional.empty();
    }

    /// What another site has a browser send is none of the visitor's typing; every browser says from where a form is
    /// sent.
    private static boolean isFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null ? !site.equals("same-origin") : !isOwn(request, request.getHeader(HttpHeaders.ORIGIN));
    }

    private static boolean isOwn(HttpServletRequest request, @Nullable String address) {
        try {
            return address != null
                    && Objects.equals(URI.create(address).getRawAuthority(), request.getHeader(HttpHeaders.HOST));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /// The page on which the form was: browsers name it to this site alone. A page that only answered another form
    /// cannot be opened again.
    private String page(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        if (referer != null && isOwn(request, referer)) {
            URI page = URI.create(referer);
            String query = page.getRawQuery();
            Optional<PathHere> path = PathHere.of(page.getRawPath() + (query == null ? "" : "?" + query));
            if (path.isPresent() && pages.has(page.getRawPath())) {
                return path.get().value();
            }
        }
        return pages.nearest(request.getRequestURI());
    }

    private ResponseCookie cookie(String secret) {
        return ResponseCookie.from(cookies.keptForm(), secret)
                .path("/")
                .maxAge(KeptForms.LIFE)
                .httpOnly(true)
                .secure(cookies.secure())
                .sameSite("Lax")
                .build();
    }
}
