package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A document through a page: passed on as it comes, with a token, and not when it is too large.
class UploadIT extends PortalIT {

    private static final String PAGE = "/endorsement/submissions/" + SampleProgrammes.DRAFT;
    private static final String DOCUMENTS = "/api" + PAGE + "/documents";
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+/documents\\?_csrf=[^\"]+)\"");
    private static final String BOUNDARY = "----sample";
    private static final int MEGABYTE = 1024 * 1024;

    @BeforeEach
    void forget() {
        SERVICES.forget();
    }

    @Test
    void passesTheFormOnAsItCameWithTheProvidersToken() {
        Visit visit = provider();

        HttpResponse<String> answer = upload(visit, action(visit), "What they learn.".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(Visit.location(answer)).isEqualTo(PAGE + "?added#documents");
        FakeServices.Asked asked = SERVICES.asked("POST", DOCUMENTS).getFirst();
        assertThat(asked.header("content-type")).isEqualTo("multipart/form-data; boundary=" + BOUNDARY);
        assertThat(asked.header("authorization")).startsWith("Bearer ");
        assertThat(asked.text())
                .isEqualTo(
                        new String(form("What they learn.".getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
    }

    @Test
    void takesAsMuchAsADocumentMayHold() {
        Visit visit = provider();

        HttpResponse<String> answer = upload(visit, action(visit), new byte[10 * MEGABYTE]);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(SERVICES.asked("POST", DOCUMENTS).getFirst().length()).isGreaterThan(10 * MEGABYTE);
    }

    @Test
    void saysInWordsThatADocumentIsTooLargeAndKeepsItFromTheService() {
        Visit visit = provider();

        HttpResponse<String> answer = upload(visit, action(visit), new byte[30 * MEGABYTE]);

        // Back at the programme's own address, which holds no token.
        assertThat(Visit.location(answer)).isEqualTo(PAGE);
        assertThat(visit.get(PAGE).body())
                .contains("There is a problem")
                .contains("The document is larger than 10 MB")
                .contains("href=\"#file\"");
        assertThat(SERVICES.asked("POST", DOCUMENTS)).isEmpty();
    }

    @Test
    void tellsWhyTheServiceDidNotTakeIt() {
        SERVICES.refuse("POST " + DOCUMENTS, 422, "document-type-not-allowed", "This file is not what can be taken.");
        try {
            Visit visit = provider();

            HttpResponse<String> answer = upload(visit, action(visit), new byte[] {'M', 'Z'});

            assertThat(Visit.location(answer)).isEqualTo(PAGE);
            assertThat(visit.get(PAGE).body())
                    .contains("There is a problem")
                    .contains("This file is not what can be taken.");
            assertThat(visit.get(PAGE).body()).doesNotContain("There is a problem");
        } finally {
            SampleProgrammes.teach(SERVICES);
        }
    }

    @Test
    void takesNothingWithoutTheTokenOfThePage() {
        Visit visit = provider();

        for (String forged : List.of(PAGE + "/documents", PAGE + "/documents?_csrf=" + UUID.randomUUID())) {
            assertThat(upload(visit, forged, new byte[10]).statusCode()).isEqualTo(403);
        }
        assertThat(upload(visit(), action(visit), new byte[10]).statusCode()).isIn(302, 403);
        assertThat(SERVICES.asked("POST", DOCUMENTS)).isEmpty();
    }

    @Test
    void stillForwardsFormsWithFilesToServicesUnread() {
        SERVICES.when("POST /api/membership/forms", 201, java.util.Map.of());

        upload(visit(), "/api/membership/forms", new byte[MEGABYTE]);

        assertThat(SERVICES.asked("POST", "/api/membership/forms").getFirst().length())
                .isEqualTo(form(new byte[MEGABYTE]).length);
    }

    @Test
    void opensADocumentAsTheServiceGivesIt() {
        HttpResponse<String> answer = provider().get("/endorsement/documents/" + SampleProgrammes.DOCUMENT);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("What they learn.");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
        assertThat(provider().get("/endorsement/documents/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    private Visit provider() {
        String email = "provider-" + UUID.randomUUID() + "@example.org";
        member(email);
        return signedIn(email);
    }

    private static String action(Visit visit) {
        String page = visit.get(PAGE).body();
        Matcher matcher = ACTION.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }

    private HttpResponse<String> upload(Visit visit, String action, byte[] content) {
        return visit.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + action))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofByteArray(form(content))));
    }

    private static byte[] form(byte[] content) {
        byte[] head = ("--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"outline.txt\"\r\n"
                        + "Content-Type: text/plain\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[head.length + content.length + tail.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(content, 0, whole, head.length, content.length);
        System.arraycopy(tail, 0, whole, head.length + content.length, tail.length);
        return whole;
    }
}
