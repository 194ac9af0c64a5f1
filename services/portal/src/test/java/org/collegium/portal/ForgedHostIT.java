package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The address of the platform is a setting: what a caller claims it to be is repeated nowhere.
class ForgedHostIT extends PortalIT {

    private static final String FORGED = "evil.example";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/join/email",
                "/magazine",
                "/register",
                "/api",
                "/membership",
                "/staff/members",
                "/nothing-of-the-kind",
                "/.well-known/oauth-authorization-server",
                "/.well-known/oauth-protected-resource",
                "/oauth2/jwks",
                "/api/membership/plans",
                "/api/membership/nothing"
            })
    void repeatsNothing(String path) throws IOException {
        assertThat(raw("GET " + path, "", "")).startsWith("HTTP/1.1 ").doesNotContain(FORGED);
    }

    @Test
    void namesItselfInItsMetadata() throws IOException {
        assertThat(raw("GET /.well-known/oauth-authorization-server", "", ""))
                .contains("\"issuer\":\"http://portal.example.org\"");
    }

    @Test
    void leadsOnItsOwnPagesAndMailsItsOwnAddress() throws IOException {
        Visit visit = visit();
        String csrf = Visit.csrf(visit.get("/sign-in").body());
        String cookies = visit.cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
        String form = "_csrf=" + csrf + "&email=" + URLEncoder.encode("office@example.org", StandardCharsets.UTF_8);
        SERVICES.forget();

        String answer = raw(
                "POST /sign-in",
                "Cookie: " + cookies + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + form.length() + "\r\n",
                form);

        assertThat(answer).startsWith("HTTP/1.1 302").contains("Location: /").doesNotContain(FORGED);
        var mails = Awaitility.await()
                .until(() -> SERVICES.asked("POST", "/api/notifications/messages"), sent -> !sent.isEmpty());
        assertThat(mails)
                .allSatisfy(mail -> assertThat(mail.text())
                        .contains("http://portal.example.org/sign-in/")
                        .doesNotContain(FORGED));
    }

    @Test
    void passesWhereItIsItselfOnToServices() throws IOException {
        SERVICES.when("GET /api/membership/echo", 200, Map.of("said", "hello"));
        SERVICES.forget();

        raw("GET /api/membership/echo", "", "");

        assertThat(SERVICES.asked("GET", "/api/membership/echo")
                        .getFirst()
                        .headers()
                        .get("x-forwarded-host"))
                .isEqualTo(List.of("portal.example.org"));
    }

    private String raw(String line, String headers, String body) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            String request = line + " HTTP/1.1\r\nHost: " + FORGED + "\r\nX-Forwarded-Host: " + FORGED
                    + "\r\nForwarded: host=" + FORGED + "\r\nAccept: text/html,*/*\r\nConnection: close\r\n" + headers
                    + "\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
