package org.collegium.portal.clients;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Remembers with the visitor's request that a service refused it with 429, so that the page says so by its status,
/// whichever controller put the refusal into words.
public final class LimitReached {

    private static final String ATTRIBUTE = LimitReached.class.getName();

    private LimitReached() {}

    /// Roles are looked up by threads of their own: what is refused there has no page.
    static void note(Refused refused) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ATTRIBUTE, refused, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /// The refusal, if there was one.
    public static Optional<Refused> in(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Refused refused ? Optional.of(refused) : Optional.empty();
    }
}
