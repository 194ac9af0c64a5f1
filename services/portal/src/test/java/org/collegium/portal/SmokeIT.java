package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every page that can be opened without a journey opens, with its words and its headers.
class SmokeIT extends PortalIT {

    /// What a page says after something was done, and only then.
    private static final String DONE = "class=\"saved\"";

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/join/email", "/sign-in", "/magazine", "/magazine/2012-05", "/api", "/unsubscribe/abc"})
    void opensForStrangers(String path) {
        HttpResponse<String> page = visit().get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<h1")
                .contains("Skip to the content")
                .doesNotContain("th:")
                .doesNotContain(DONE);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff",
                "/staff/members",
                "/staff/employers",
                "/staff/employers/new",
                "/staff/magazine",
                "/staff/magazine/new",
                "/staff/magazine/2012-11",
                "/staff/magazine/2012-11/publication",
                "/staff/campaigns",
                "/staff/dead-letters",
                "/staff/dead-letters/notifications/7",
                "/membership"
            })
    void opensForTheAdministratorOnly(String path) {
        assertThat(visit().get(path).statusCode()).isEqualTo(302);

        HttpResponse<String> page = signedIn("office@example.org").get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h1").doesNotContain(DONE);
    }

    @Test
    void saysThatSomebodySignedOut() {
        assertThat(visit().get("/?signed-out").body()).contains(DONE).contains("You are signed out.");
    }
}
