package org.collegium.portal.web.join;

import jakarta.servlet.http.HttpSession;

/// Where a visit keeps its answers: in the session, on the server.
final class Journeys {

    private static final String ATTRIBUTE = "journey";

    private Journeys() {}

    static Journey of(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof Journey journey ? journey : Journey.begin();
    }

    static void keep(Journey journey, HttpSession session) {
        session.setAttribute(ATTRIBUTE, journey);
    }

    static void forget(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }
}
