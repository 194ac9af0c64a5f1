package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.collegium.portal.FakeServices.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever tried too often is told so by the status, too, whichever service counts: the page is the one with the form.
class LimitedPagesIT extends PortalIT {

    private static final String CHECKS = "POST /api/corporate/voucher-checks";
    private static final String MATCH = "/mentoring/matches/" + SampleMentoring.MATCH;

    @AfterEach
    void teachAgain() {
        SampleAnswers.teach(SERVICES);
    }

    @Test
    void answersAFormThatAServiceLimitsWith429AndTheForm() {
        limited(CHECKS, "17");
        Visit visit = upToPaying();

        HttpResponse<String> page =
                visit.submit("/join/paying", "/join/paying", Map.of("how", "VOUCHER", "voucherCode", "ESSEX-1"));

        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValue("Retry-After")).contains("17");
        assertThat(page.body()).contains("Tried too often.", "value=\"ESSEX-1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-3"})
    void saysNoTimeThatItDoesNotKnow(String retryAfter) {
        limited(CHECKS, retryAfter);
        Visit visit = upToPaying();

        HttpResponse<String> page =
                visit.submit("/join/paying", "/join/paying", Map.of("how", "VOUCHER", "voucherCode", "ESSEX-1"));

        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void answersMessagesBeyondTheDaysWith429() {
        limited("POST /api" + MATCH + "/messages", "60");
        Visit visit = signedIn(member());

        HttpResponse<String> page = visit.submit(MATCH, MATCH + "/messages", Map.of("key", "k1", "text", "Hello"));

        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValue("Retry-After")).contains("60");
        assertThat(page.body()).contains("Tried too often.", "Hello");
    }

    @Test
    void answersAPageWithoutAFormWith429() {
        limited("GET /api/issues/issues", "5");

        HttpResponse<String> page = visit().get("/magazine");

        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValue("Retry-After")).contains("5");
        assertThat(page.body()).contains("This could not be done", "Tried too often.");
    }

    private static void limited(String route, String retryAfter) {
        Map<String, Object> problem = Map.of("status", 429, "code", "too-many-messages", "detail", "Tried too often.");
        SERVICES.when(route, asking -> new Answer(429, problem, retryAfter));
    }

    private Visit upToPaying() {
        Visit visit = joiner("joiner-" + UUID.randomUUID() + "@example.org");
        visit.submit("/join/name", "/join/name", Map.of("givenName", "Sample", "familyName", "Member 17"));
        return visit;
    }

    private String member() {
        String email = "member-" + UUID.randomUUID() + "@example.org";
        member(email);
        return email;
    }
}
