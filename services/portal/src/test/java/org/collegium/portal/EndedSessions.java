package org.collegium.portal;

import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What tests of forms share that outlive their session.
abstract class EndedSessions extends PortalIT {

    @Autowired
    JdbcClient jdbc;

    void endSessions(String email) {
        jdbc.sql("DELETE FROM spring_session WHERE principal_name = :email")
                .param("email", email)
                .update();
    }

    void enter(Visit visit, String email) {
        String link = "/sign-in/" + link(email);
        visit.submit(link, link, Map.of());
    }

    /// Which form it is, as the form says.
    static String mark(String page) {
        return page.replaceFirst("(?s).*?(<input[^>]*name=\"_for\"[^>]*>).*", "$1")
                .replaceFirst(".*value=\"([^\"]+)\".*", "$1");
    }
}
