package org.collegium.portal;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.collegium.members.KnownPerson;
import org.collegium.members.LearningMembers;
import org.collegium.members.MembershipBegun;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What the portal's tests share: the portal itself, the services played behind it, and a visitor with a cookie jar.
@IntegrationTest
@Import(MigrationWatch.class)
abstract class PortalIT {

    static final FakeServices SERVICES = new FakeServices();
    static final String ENCRYPTION_KEY = Base64.getEncoder().encodeToString(new byte[32]);
    static final String SECRET = "a-secret-of-a-test-client";

    /// Above what the tests of one run ask for the office, low enough to be reached by the test of the limit. What was
    /// asked for comes back so slowly that none does while a test asks.
    static final int PER_EMAIL = 150;

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    LearningMembers learning;

    @Autowired
    MovableClock clock;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        for (String service :
                List.of("membership", "corporate", "mentoring", "endorsement", "issues", "notifications")) {
            registry.add("collegium.services." + service, SERVICES::url);
        }
        registry.add("collegium.portal-url", () -> "http://portal.example.org");
        registry.add("collegium.signing-key-encryption-key", () -> ENCRYPTION_KEY);
        registry.add("collegium.limits.sign-in-mails-to-address.tries", () -> PER_EMAIL);
        registry.add("collegium.limits.sign-in-mails-to-address.per", () -> "PT12H");
        registry.add("collegium.sign-in.silent-left-alone", () -> "100ms");
        registry.add("collegium.staff[0].email", () -> "office@example.org");
        registry.add("collegium.staff[0].name", () -> "Office Administrator");
        registry.add("collegium.staff[0].roles[0]", () -> "administrator");
        registry.add("collegium.staff[1].email", () -> "editor@example.org");
        registry.add("collegium.staff[1].name", () -> "Sample Editor");
        registry.add("collegium.staff[1].roles[0]", () -> "editor");
        registry.add("collegium.staff[2].email", () -> "coordinator@example.org");
        registry.add("collegium.staff[2].name", () -> "Sample Coordinator");
        registry.add("collegium.staff[2].roles[0]", () -> "mentoring-coordinator");
        registry.add("collegium.staff[3].email", () -> "endorser@example.org");
        registry.add("collegium.staff[3].name", () -> "Sample Endorsement Officer");
        registry.add("collegium.staff[3].roles[0]", () -> "endorsement-officer");
        registry.add("collegium.clients[0].id", () -> "tester");
        registry.add("collegium.clients[0].secret", () -> SECRET);
        registry.add("collegium.clients[0].roles[0]", () -> "administrator");
    }

    /// A person who belongs from yesterday for a year.
    UUID member(String email) {
        UUID id = UUID.randomUUID();
        LocalDate today = LocalDate.now(clock);
        known(id, "Member 17", email);
        belongs(id, today.minusDays(1), today.plusYears(1));
        return id;
    }

    /// Membership has told of a person, who has these addresses.
    void known(UUID id, String familyName, String... emails) {
        learning.persons(
                List.of(new KnownPerson(id, "Sample", familyName, emails[0], List.of(emails), clock.instant())));
    }

    void belongs(UUID person, LocalDate startsOn, LocalDate endsOn) {
        learning.begun(
                List.of(new MembershipBegun(UUID.randomUUID(), person, startsOn, endsOn, null, clock.instant())));
    }

    Visit visit() {
        return new Visit("http://localhost:" + port);
    }

    /// Asks for a link and returns its token as the mail would carry it.
    String link(String email) {
        String before = mailed(email);
        Visit asking = visit();
        asking.submit("/sign-in", "/sign-in", Map.of("email", email));
        return Awaitility.await().until(() -> mailed(email), token -> !token.equals(before));
    }

    static String mailed(String email) {
        return lastMailed(email, "(?s).*/sign-in/([0-9a-z]+).*");
    }

    static String mailedCode(String email) {
        return lastMailed(email, "(?s).*\"code\":\"([0-9]{6})\".*");
    }

    private static String lastMailed(String email, String part) {
        return SERVICES.asked("POST", "/api/notifications/messages").stream()
                .map(FakeServices.Asked::text)
                .filter(text -> text.contains("\"" + email + "\""))
                .map(text -> text.replaceFirst(part, "$1"))
                .reduce("", (earlier, later) -> later);
    }

    /// Gives the address, enters the code from the mail, and stands where joining begins.
    Visit joiner(String email) {
        Visit visit = visit();
        visit.submit("/join/email", "/join/email", Map.of("email", email));
        String code = Awaitility.await().until(() -> mailedCode(email), mailed -> !mailed.isEmpty());
        visit.submit("/join/code", "/join/code", Map.of("code", code));
        visit.get("/join");
        return visit;
    }

    Visit signedIn(String email) {
        Visit visit = visit();
        String page = "/sign-in/" + link(email);
        visit.submit(page, page, Map.of());
        return visit;
    }

    /// A browser without a screen: keeps cookies, fills in forms, follows nothing.
    static final class Visit {

        private final String origin;
        final CookieManager cookies = new CookieManager();
        final HttpClient client;

        Visit(String origin) {
            this(origin, null);
        }

        /// @param network where the requests come from, an address of this machine; null for the usual one
        Visit(String origin, @Nullable InetAddress network) {
            this.origin = origin;
            this.client = HttpClient.newBuilder()
                    .localAddress(network)
                    .cookieHandler(cookies)
                    .build();
        }

        HttpResponse<String> get(String path) {
            return send(HttpRequest.newBuilder(URI.create(origin + path)).header("Accept", "text/html"));
        }

        /// Opens the page, takes the form's token from it, and sends the form.
        HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
            return post(action, fields, csrf(get(page).body()));
        }

        HttpResponse<String> post(String action, Map<String, String> fields, String csrf) {
            String form = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(joining("&", "_csrf=" + csrf + "&", ""));
            return send(HttpRequest.newBuilder(URI.create(origin + action))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Accept", "text/html")
                    .POST(BodyPublishers.ofString(form)));
        }

        HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return client.send(request.build(), BodyHandlers.ofString());
            } catch (IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }

        String session() {
            return cookie("collegium_session");
        }

        String cookie(String name) {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals(name))
                    .map(java.net.HttpCookie::getValue)
                    .findFirst()
                    .orElse("");
        }

        static String csrf(String page) {
            Matcher matcher = CSRF.matcher(page);
            return matcher.find() ? matcher.group(1) : "none";
        }

        static String location(HttpResponse<String> answer) {
            return answer.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
        }
    }
}
