package org.collegium.portal.web.join;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/// Where a visit keeps its answers: in the session, on the server, from the first answer on. Whoever only looks has
/// none.
final class Journeys {

    private static final String ATTRIBUTE = "journey";

    private Journeys() {}

    static Journey of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof Journey journey
                ? journey
                : Journey.begin();
    }

    static void keep(Journey journey, HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, journey);
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }
}
