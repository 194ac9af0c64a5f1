package org.collegium.portal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collegium.portal.signin.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/// Sessions end: after their time, or when somebody ends them from another browser.
class SessionsIT extends PortalIT {

    private static final Pattern END = Pattern.compile("action=\"(/account/sessions/[0-9a-f]+/end)\"");

    @Autowired
    JdbcIndexedSessionRepository sessions;

    @Autowired
    JdbcClient jdbc;

    private final String email = "member-" + UUID.randomUUID() + "@example.org";

    @Test
    void endsTwelveHoursAfterSigningInHoweverBusyItIs() {
        member(email);
        Visit visit = signedIn(email);
        signedInBefore(visit, SignedIn.LONGEST.minusMinutes(1));
        assertThat(visit.get("/membership").statusCode()).isEqualTo(200);

        signedInBefore(visit, SignedIn.LONGEST);

        assertThat(Visit.location(visit.get("/membership"))).startsWith("/sign-in");
    }

    @Test
    void beginsAnewForWhoeverSendsAnIdThatIsNone() {
        for (String none : List.of("\0", "' OR true --", "x".repeat(4_000))) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                    .header(
                            "Cookie",
                            "collegium_session="
                                    + Base64.getEncoder().encodeToString(none.getBytes(StandardCharsets.UTF_8)));

            assertThat(visit().send(request).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void listsMySessionsAndEndsOne() {
        UUID person = member(email);
        Visit here = signedIn(email);
        Visit there = signedIn(email);
        Visit foreign = signedIn("office@example.org");

        String page = here.get("/account/sessions").body();
        assertThat(ends(page)).isEqualTo(1);
        assertThat(page).contains("This browser").doesNotContain(id(here)).doesNotContain(id(there));
        assertThat(foreign.submit("/account/sessions", end(page), Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(there.get("/membership").statusCode()).isEqualTo(200);

        HttpResponse<String> ended = here.submit("/account/sessions", end(page), Map.of());

        assertThat(Visit.location(ended)).isEqualTo("/account/sessions?ended");
        assertThat(Visit.location(there.get("/membership"))).startsWith("/sign-in");
        assertThat(here.get("/membership").statusCode()).isEqualTo(200);
        assertThat(acts(person)).hasToString("[signed-in, signed-in, session-ended]");
    }

    @Test
    void endsAllOthersAtOnceByWhicheverAddress() {
        UUID person = member(email);
        known(person, "Member 17", email, "work." + email);
        Visit here = signedIn(email);
        Visit there = signedIn("work." + email);

        here.submit("/account/sessions", "/account/sessions/end-others", Map.of());

        assertThat(Visit.location(there.get("/membership"))).startsWith("/sign-in");
        assertThat(here.get("/membership").statusCode()).isEqualTo(200);
    }

    @Test
    void takesNoFormTokenThatSomebodyElsePlanted() {
        member(email);
        Visit stranger = visit();
        String masked = Visit.csrf(stranger.get("/sign-in").body());
        Visit visit = signedIn(email);
        HttpCookie planted = new HttpCookie("collegium_form", stranger.cookie("collegium_form"));
        planted.setPath("/");
        planted.setVersion(0);
        visit.cookies.getCookieStore().add(URI.create("http://localhost:" + port), planted);

        HttpResponse<String> forged = visit.post("/membership/preferences", Map.of("magazine", "false"), masked);

        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void isNotWrittenEachTimeItIsUsed() {
        member(email);
        Visit visit = signedIn(email);
        visit.get("/membership");
        String before = version(visit);

        for (int i = 0; i < 5; i++) {
            visit.get("/membership");
        }

        assertThat(version(visit)).isEqualTo(before);
    }

    /// Changes with each write of the row.
    private String version(Visit visit) {
        return jdbc.sql("SELECT CAST(xmin AS text) FROM spring_session WHERE session_id = :id")
                .param("id", id(visit))
                .query(String.class)
                .single();
    }

    private void signedInBefore(Visit visit, Duration ago) {
        moveBack(sessions, visit, Clock.systemUTC().instant().minus(ago));
    }

    private <S extends Session> void moveBack(SessionRepository<S> repository, Visit visit, Instant at) {
        S session = requireNonNull(repository.findById(id(visit)));
        SecurityContext context = requireNonNull(session.getAttribute("SPRING_SECURITY_CONTEXT"));
        UsernamePasswordAuthenticationToken who =
                (UsernamePasswordAuthenticationToken) requireNonNull(context.getAuthentication());
        who.setDetails(new SignedIn(at, "Firefox on Windows"));
        session.setAttribute("SPRING_SECURITY_CONTEXT", context);
        repository.save(session);
    }

    private List<?> acts(UUID person) {
        return jdbc.sql("SELECT act FROM audit_entry WHERE person_id = :person ORDER BY id")
                .param("person", person)
                .query(String.class)
                .list();
    }

    /// The cookie's value is the id in Base64.
    private static String id(Visit visit) {
        return new String(Base64.getDecoder().decode(visit.session()), StandardCharsets.UTF_8);
    }

    private static String end(String page) {
        Matcher matcher = END.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static long ends(String page) {
        return END.matcher(page).results().count();
    }
}
