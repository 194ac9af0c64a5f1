package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What whoever joins may be called.
class JoiningNamesIT extends PortalIT {

    @BeforeEach
    void forget() {
        SERVICES.forget();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "Sample\u0007", "Sample\r\nBcc: x@example.org", "x", "\u3164", "\u200b"})
    void refusesNamesThatCannotBeOne(String name) {
        String typed = name.equals("x") ? "x".repeat(10_000) : name;
        Visit visit = joiner("joiner-" + UUID.randomUUID() + "@example.org");

        HttpResponse<String> page =
                visit.submit("/join/name", "/join/name", Map.of("givenName", typed, "familyName", "Member 17"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("There is a problem").contains("href=\"#givenName\"");
        assertThat(SERVICES.asked("POST", "/api/membership/applications")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "زينب", "Zoë 🙂", "O’Neil & \"Sons\""})
    void showsEveryNameAsText(String name) {
        Visit visit = joiner("joiner-" + UUID.randomUUID() + "@example.org");

        HttpResponse<String> accepted =
                visit.submit("/join/name", "/join/name", Map.of("givenName", name, "familyName", "Member 17"));

        assertThat(Visit.location(accepted)).isEqualTo("/join/paying");
        assertThat(visit.get("/join/name").body()).doesNotContain("<script>alert");
    }
}
