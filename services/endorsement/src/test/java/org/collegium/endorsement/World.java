package org.collegium.endorsement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.collegium.contracts.membership.PersonChangedV1;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.FactSender;
import org.collegium.testing.MovableClock;
import org.collegium.testing.TestTokens;
import tools.jackson.databind.JsonNode;

/// People and requests for tests that share one database: each test makes its own.
final class World {

    static final String PATH = "/api/endorsement";

    static final List<String> CPD_CRITERIA =
            List.of("learning-outcomes", "practice-relevance", "delivery", "people-who-use-services", "evaluation");

    static final byte[] PDF = "%PDF-1.7\nWhat the programme teaches.".getBytes(StandardCharsets.UTF_8);

    static final String BOUNDARY = "----sample";

    /// Tells of persons; kept open for all tests of the JVM.
    private static final FactSender MEMBERSHIP = new FactSender(Clock.systemUTC());

    final int port;
    final MovableClock clock;
    final UUID providerId = UUID.randomUUID();
    final Api provider;
    final Api officer;
    final Api administrator;
    final Api anybody;

    World(int port, MovableClock clock) {
        this.port = port;
        this.clock = clock;
        provider = person(providerId);
        officer = Api.at(port).as(TestTokens.client("endorsement-officer"));
        administrator = Api.at(port).as(TestTokens.client("administrator"));
        anybody = Api.at(port);
    }

    Api person(UUID id, String... roles) {
        return Api.at(port).as(TestTokens.bearer(id, roles));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    String programme(String title) {
        return """
                {"scheme":"cpd-programme","title":"%s","provider":{"name":"Sample Training","kind":"training-organisation"},
                 "startsOn":"%s"}""".formatted(title, today().plusDays(60));
    }

    String drafted(String title) {
        return id(provider.post(PATH + "/submissions", programme(title)), 201);
    }

    Answer uploaded(Api caller, String submission, String fileName, byte[] content) {
        return uploaded(caller, submission, "programme-outline", fileName, content);
    }

    /// @param kind which of the documents that the scheme asks for, empty for any other
    Answer uploaded(Api caller, String submission, String kind, String fileName, byte[] content) {
        return sent(
                caller, submission, kind, "filename=\"" + fileName + "\"\r\nContent-Type: application/pdf", content);
    }

    /// Sends a file of the provider with a name as the form has it.
    Answer uploadedAs(String submission, String nameAsSent, byte[] content) {
        return sent(provider, submission, "", nameAsSent, content);
    }

    private static Answer sent(Api caller, String submission, String kind, String nameAsSent, byte[] content) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind + "\r\n--"
                + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; " + nameAsSent + "\r\n\r\n";
        String tail = "\r\n--" + BOUNDARY + "--\r\n";
        return caller.with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .send(
                        "POST",
                        PATH + "/submissions/" + submission + "/documents",
                        HttpRequest.BodyPublishers.ofByteArrays(List.of(
                                head.getBytes(StandardCharsets.UTF_8),
                                content,
                                tail.getBytes(StandardCharsets.UTF_8))));
    }

    /// Drafts, adds a document and hands in.
    String submitted(String title) {
        String submission = drafted(title);
        id(uploaded(provider, submission, "programme.pdf", PDF), 201);
        id(provider.post(PATH + "/submissions/" + submission + "/submission"), 200);
        return submission;
    }

    UUID reviewer() {
        return appointed(UUID.randomUUID());
    }

    /// Membership tells of the person, and the officer appoints them once that has come.
    UUID appointed(UUID person) {
        MEMBERSHIP.send(person, new PersonChangedV1(person, "Sample", "Reviewer", "reviewer@example.org", List.of()));
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> appoint(person).status() == 201);
        return person;
    }

    Answer appoint(UUID person) {
        return officer.post(PATH + "/reviewers", "{\"personId\":\"%s\"}".formatted(person));
    }

    Answer assign(String submission, UUID reviewer) {
        return officer.post(
                PATH + "/submissions/" + submission + "/assignments", "{\"reviewerId\":\"%s\"}".formatted(reviewer));
    }

    String assigned(String submission, UUID reviewer) {
        return id(assign(submission, reviewer), 201);
    }

    Answer declare(String assignment, UUID reviewer, String conflict) {
        return person(reviewer, "reviewer")
                .post(PATH + "/assignments/" + assignment + "/conflict", "{\"conflict\":\"%s\"}".formatted(conflict));
    }

    Answer review(String assignment, UUID reviewer) {
        return person(reviewer, "reviewer").post(PATH + "/assignments/" + assignment + "/review", scores(CPD_CRITERIA));
    }

    static String scores(List<String> criteria) {
        return "{\"scores\":["
                + criteria.stream()
                        .map("{\"criterion\":\"%s\",\"score\":4,\"comment\":\"Met.\"}"::formatted)
                        .collect(Collectors.joining(","))
                + "],\"comment\":\"Sound.\"}";
    }

    /// Hands in, and two reviewers review.
    String reviewed(String title) {
        String submission = submitted(title);
        for (int i = 0; i < 2; i++) {
            UUID reviewer = reviewer();
            String assignment = assigned(submission, reviewer);
            id(declare(assignment, reviewer, "none"), 200);
            id(review(assignment, reviewer), 200);
        }
        return submission;
    }

    Answer documentsFor(String submission, UUID person, String role) {
        return person(person, role).get(PATH + "/submissions/" + submission + "/documents");
    }

    Answer decide(String submission, String decision, String conditions) {
        return officer.post(
                PATH + "/submissions/" + submission + "/decisions",
                "{\"decision\":\"%s\",\"conditions\":[%s]}".formatted(decision, conditions));
    }

    /// @return the seal of a programme that went all the way
    String endorsed(String title) {
        id(decide(reviewed(title), "endorse", ""), 200);
        return found(title).path("seal").asString();
    }

    /// A programme of an earlier register.
    Map<String, Object> earlier() {
        return Map.of(
                "scheme",
                "cpd-programme",
                "title",
                title(),
                "provider",
                Map.of("name", "Sample Training", "kind", "training-organisation"),
                "applicantPersonId",
                UUID.randomUUID(),
                "startsOn",
                today().minusDays(100),
                "decidedOn",
                today().minusDays(130));
    }

    /// @return its seal in this register
    String takenOver() {
        Answer taken = administrator.post(PATH + "/register", earlier());
        id(taken, 201);
        return taken.text("seal");
    }

    JsonNode found(String title) {
        JsonNode items = anybody.get(PATH + "/register?q=" + java.net.URLEncoder.encode(title, StandardCharsets.UTF_8))
                .json()
                .path("items");
        assertThat(items.size()).as("entries called " + title).isEqualTo(1);
        return items.get(0);
    }

    /// Calls an endpoint, e.g. `POST /assignments/{id}/review`, with a body that would do wherever it is sent.
    Answer call(Api caller, String endpoint, String id) {
        String method = endpoint.substring(0, endpoint.indexOf(' '));
        String path = endpoint.substring(method.length() + 1).replaceAll("\\{[a-zA-Z]+}", id);
        if (endpoint.equals("POST /submissions/{id}/documents")) {
            return uploaded(caller, id, "more.pdf", PDF);
        }
        if (method.equals("GET")) {
            return caller.get(PATH + path);
        }
        if (method.equals("DELETE")) {
            return caller.delete(PATH + path);
        }
        String scores = scores(CPD_CRITERIA);
        String body = """
                {"title":"A","provider":{"name":"Sample Training","kind":"training-organisation"},"startsOn":"%s",
                 "text":"A","dueOn":"2100-01-01","heldOn":"2012-11-05","minutes":60,"conflict":"none","decision":"endorse","reason":"A","reflection":"A",
                 "personId":"%s","reviewerId":"%s",%s
                """.formatted(today().plusDays(60), providerId, providerId, scores.substring(1));
        return caller.send(method, PATH + path, HttpRequest.BodyPublishers.ofString(body));
    }

    static String title() {
        return "Programme " + UUID.randomUUID();
    }

    static String id(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer.text("id");
    }
}
