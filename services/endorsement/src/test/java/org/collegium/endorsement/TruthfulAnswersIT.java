package org.collegium.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.collegium.endorsement.cpd.LearningSessions;
import org.collegium.endorsement.cpd.SessionHeld;
import org.collegium.members.LearningMembers;
import org.collegium.members.MembershipBegun;
import org.collegium.testing.Api;
import org.collegium.testing.Change;
import org.collegium.testing.Changes;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.MappedEndpoints;
import org.collegium.testing.MovableClock;
import org.collegium.testing.NulInput;
import org.collegium.testing.Rows;
import org.collegium.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every answer says what is there afterwards, and everything that is sent is looked at.
@IntegrationTest
class TruthfulAnswersIT {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LearningSessions sessions;

    @Autowired
    LearningMembers learning;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private World world;

    @SuppressWarnings("NullAway.Init")
    TruthfulAnswersIT() {}

    @BeforeEach
    void begin() {
        world = new World(port, clock);
    }

    @Test
    void hasEveryChangeInItsTable() {
        assertThat(table().endpoints())
                .containsExactlyInAnyOrderElementsOf(MappedEndpoints.changing(mapping, World.PATH));
    }

    @TestFactory
    Stream<DynamicTest> saysWhatIsThereAfterwards() {
        return table().tests();
    }

    @Test
    void refusesNulWhereverItIsSent() {
        Api office = Api.at(port).as(TestTokens.client("administrator", "portal"));

        assertThat(NulInput.takenBy(mapping, World.PATH, office)).isEmpty();
    }

    private Changes table() {
        Changes changes = Changes.of(World.PATH, Rows.of(jdbc))
                .without("POST /role-lookups", "it only reads")
                .without("POST /dead-letters/{id}/replay", "the same in every service; the magazine's proves it")
                .without("POST /dead-letters/{id}/discard", "the same in every service; the magazine's proves it");
        ofProviders(changes);
        ofTheOffice(changes);
        ofReviewers(changes);
        ofTheRegister(changes);
        ofMembers(changes);
        return changes;
    }

    private void ofProviders(Changes changes) {
        changes.line(
                        "POST /submissions",
                        () -> Change.by(world.provider)
                                .sending(world.programme(World.title()))
                                .shownAt(world.provider, "/submissions/{id}"))
                .line("PUT /submissions/{id}", () -> of(world.drafted(World.title()), world.programme(World.title())))
                .line("POST /submissions/{id}/submission", () -> of(complete(), null))
                .line("POST /submissions/{id}/withdrawal", () -> of(world.submitted(World.title()), null))
                .line("POST /submissions/{id}/documents", this::uploads)
                .line("DELETE /documents/{id}", this::removesADocument)
                .line(
                        "POST /conditions/{id}/evidence",
                        () -> aboutCondition(world.provider, false, Map.of("text", "They are on page 3.")));
    }

    private void ofTheOffice(Changes changes) {
        changes.line("POST /reviewers", this::appoints)
                .line(
                        "DELETE /reviewers/{personId}",
                        () -> Change.by(world.officer, world.reviewer())
                                .seenAt(world.officer, "/reviewers?limit=200", "it answers 204"))
                .line("POST /submissions/{id}/assignments", this::assigns)
                .line("POST /assignments/{id}/release", this::releases)
                .line(
                        "POST /submissions/{id}/decisions",
                        () -> byTheOfficer(
                                world.reviewed(World.title()), Map.of("decision", "endorse", "note", "Well done.")))
                .line(
                        "POST /submissions/{id}/return",
                        () -> byTheOfficer(world.submitted(World.title()), Map.of("reason", "Who teaches it?")))
                .line(
                        "POST /conditions/{id}/extension",
                        () -> aboutCondition(
                                world.officer,
                                false,
                                Map.of("dueOn", world.today().plusDays(40), "reason", "The trainer was ill.")))
                .line("POST /conditions/{id}/closure", () -> aboutCondition(world.officer, true, Map.of()));
    }

    private void ofReviewers(Changes changes) {
        changes.line("POST /assignments/{id}/conflict", () -> byAReviewer(false, "{\"conflict\":\"none\"}"))
                .line("POST /assignments/{id}/review", () -> byAReviewer(true, World.scores(World.CPD_CRITERIA)));
    }

    private void ofTheRegister(Changes changes) {
        changes.line(
                        "POST /register",
                        () -> Change.by(world.administrator)
                                .sending(world.earlier())
                                .shownAt(world.officer, "/submissions/{id}", "/register/{seal}"))
                .line("POST /register/{seal}/suspension", () -> inTheRegister(world.takenOver()))
                .line("POST /register/{seal}/reinstatement", () -> inTheRegister(suspended()));
    }

    private void ofMembers(Changes changes) {
        changes.line("POST /cpd", () -> {
                    Api member = member();
                    return Change.by(member).sending(reading(30)).shownAt(member, "/cpd/{id}");
                })
                .line("PUT /cpd/{id}", () -> ofTheRecord(reading(45)))
                .line("POST /cpd/{id}/confirmation", this::confirms)
                .line("DELETE /cpd/{id}", () -> {
                    Api member = member();
                    String entry = World.id(member.post(World.PATH + "/cpd", reading(30)), 201);
                    return Change.by(member, entry).seenAt(member, "/cpd/" + entry, "it answers 204");
                });
    }

    /// By the provider, about their submission.
    private Change of(String submission, @Nullable Object body) {
        Change.Request request = Change.by(world.provider, submission);
        return (body == null ? request : request.sending(body)).shownAt(world.provider, "/submissions/" + submission);
    }

    private Change byTheOfficer(String submission, Object body) {
        return Change.by(world.officer, submission).sending(body).shownAt(world.officer, "/submissions/" + submission);
    }

    /// A draft that can be handed in.
    private String complete() {
        String submission = world.drafted(World.title());
        World.id(world.uploaded(world.provider, submission, "programme.pdf", World.PDF), 201);
        return submission;
    }

    private Change uploads() {
        String submission = world.drafted(World.title());
        String form =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"more.pdf\"\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(World.BOUNDARY, new String(World.PDF, StandardCharsets.UTF_8), World.BOUNDARY);
        return Change.by(
                        world.provider.with("Content-Type", "multipart/form-data; boundary=" + World.BOUNDARY),
                        submission)
                .sending(form)
                .shownAt(world.provider, "/submissions/" + submission + "/documents");
    }

    private Change removesADocument() {
        String submission = world.drafted(World.title());
        String document = World.id(world.uploaded(world.provider, submission, "more.pdf", World.PDF), 201);
        return Change.by(world.provider, document)
                .seenAt(world.provider, "/submissions/" + submission + "/documents", "it answers 204");
    }

    private Change aboutCondition(Api caller, boolean isProved, Object body) {
        String submission = world.reviewed(World.title());
        String condition = world.decide(submission, "endorse-with-conditions", "{\"text\":\"Name the trainers.\"}")
                .json()
                .at("/conditions/0/id")
                .asString();
        if (isProved) {
            World.id(
                    world.provider.post(
                            World.PATH + "/conditions/" + condition + "/evidence", Map.of("text", "On page 3.")),
                    200);
        }
        return Change.by(caller, condition).sending(body).shownAt(caller, "/submissions/" + submission);
    }

    private Change appoints() {
        UUID person = world.reviewer();
        World.id(world.officer.delete(World.PATH + "/reviewers/" + person), 204);
        return Change.by(world.officer)
                .sending(Map.of("personId", person))
                .seenAt(world.officer, "/reviewers?limit=200", "it answers with what was sent");
    }

    private Change assigns() {
        String submission = world.submitted(World.title());
        return Change.by(world.officer, submission)
                .sending(Map.of("reviewerId", world.reviewer()))
                .shownAt(world.officer, "/submissions/" + submission + "/assignments");
    }

    private Change releases() {
        String submission = world.submitted(World.title());
        String assignment = world.assigned(submission, world.reviewer());
        return Change.by(world.officer, assignment)
                .shownAt(world.officer, "/submissions/" + submission + "/assignments");
    }

    private Change byAReviewer(boolean isDeclared, String body) {
        UUID reviewer = world.reviewer();
        String assignment = world.assigned(world.submitted(World.title()), reviewer);
        if (isDeclared) {
            World.id(world.declare(assignment, reviewer, "none"), 200);
        }
        Api caller = world.person(reviewer, "reviewer");
        return Change.by(caller, assignment).sending(body).shownAt(caller, "/assignments/" + assignment);
    }

    private Change inTheRegister(String seal) {
        return Change.by(world.officer, seal)
                .sending(Map.of("reason", "A complaint."))
                .shownAt(world.anybody, "/register/" + seal);
    }

    private String suspended() {
        String seal = world.takenOver();
        World.id(
                world.officer.post(World.PATH + "/register/" + seal + "/suspension", Map.of("reason", "A complaint.")),
                200);
        return seal;
    }

    private Change ofTheRecord(Object body) {
        Api member = member();
        String entry = World.id(member.post(World.PATH + "/cpd", reading(30)), 201);
        return Change.by(member, entry).sending(body).shownAt(member, "/cpd/" + entry);
    }

    private Change confirms() {
        UUID mentee = UUID.randomUUID();
        sessions.held(new SessionHeld(UUID.randomUUID(), UUID.randomUUID(), mentee, world.today(), 60));
        Api member = world.person(mentee, "member");
        String draft = member.get(World.PATH + "/cpd").json().at("/items/0/id").asString();
        return Change.by(member, draft)
                .sending(Map.of("reflection", "I ask more now."))
                .shownAt(member, "/cpd/" + draft);
    }

    private Map<String, Object> reading(int minutes) {
        return Map.of("title", "Reading", "heldOn", world.today(), "minutes", minutes);
    }

    private Api member() {
        UUID person = UUID.randomUUID();
        learning.begun(List.of(
                new MembershipBegun(person, person, world.today(), world.today().plusYears(1), null, clock.instant())));
        return world.person(person, "member");
    }
}
