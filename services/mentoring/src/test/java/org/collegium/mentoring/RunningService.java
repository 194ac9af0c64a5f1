package org.collegium.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.members.KnownPerson;
import org.collegium.members.LearningMembers;
import org.collegium.members.MembershipBegun;
import org.collegium.mentoring.mentor.ApplyAsMentor;
import org.collegium.mentoring.mentor.ApplyingAsMentor;
import org.collegium.mentoring.mentor.MentorDecision;
import org.collegium.mentoring.mentor.MoveMentor;
import org.collegium.mentoring.mentor.MovingMentors;
import org.collegium.mentoring.request.ChasingRequests;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.IntegrationTest;
import org.collegium.testing.MovableClock;
import org.collegium.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The service as it runs, in one context for all its tests and with an empty scheme for each; time and the rounds of
/// the chase go by when a test says so.
@IntegrationTest(properties = "collegium.mentoring.chase-every=1h")
abstract class RunningService {

    static final String API = "/api/mentoring";
    static final UUID RETURNING = UUID.fromString("018b2f6e-0000-7000-8000-000000000901");
    static final UUID MENTAL_HEALTH = UUID.fromString("018b2f6e-0000-7000-8000-000000000904");
    static final UUID TRAINING = UUID.fromString("018b2f6e-0000-7000-8000-000000000906");

    /// From an application to an active mentor.
    static final List<String> COURSE =
            List.of("shortlisted", "training-booked", "trained", "coursework", "accredited", "active");

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplyingAsMentor applying;

    @Autowired
    MovingMentors moving;

    @Autowired
    LearningMembers learning;

    @Autowired
    ChasingRequests chasing;

    @LocalServerPort
    int port;

    /// A mentor and who they are.
    record Mentoring(UUID id, UUID person) {}

    @BeforeEach
    void emptyScheme() {
        jdbc.sql(
                        "TRUNCATE match_message, match_contact, mentoring_session, mentoring_match, offer, request_choice, request_topic, mentoring_request,"
                                + " mentor_move, mentor_topic, mentor, known_term, known_cancellation, known_person, person_address")
                .update();
    }

    @AfterEach
    void backToRealNow() {
        clock.backToRealNow();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// A member for a year from today.
    UUID member() {
        return member(null);
    }

    UUID member(@Nullable UUID agreement) {
        UUID person = UUID.randomUUID();
        learning.persons(List.of(new KnownPerson(
                person, "Sample", "Member " + person, "member@example.org", List.of(), clock.instant())));
        begins(person, person, agreement);
        return person;
    }

    void begins(UUID membership, UUID person, @Nullable UUID agreement) {
        learning.begun(List.of(
                new MembershipBegun(membership, person, today(), today().plusYears(1), agreement, clock.instant())));
    }

    Mentoring mentor(int capacity, UUID... topics) {
        return mentor(member(), capacity, topics);
    }

    /// An active mentor.
    Mentoring mentor(UUID person, int capacity, UUID... topics) {
        UUID id = applied(person, capacity, topics);
        COURSE.forEach(stage -> moved(id, stage));
        return new Mentoring(id, person);
    }

    UUID applied(UUID person, int capacity, UUID... topics) {
        MentorDecision decision = applying.apply(new ApplyAsMentor(
                person, new LinkedHashSet<>(List.of(topics)), capacity, "Essex", "either", "I like to listen."));
        return decision instanceof MentorDecision.Moved(var mentor) ? mentor.id() : refused(decision);
    }

    void moved(UUID mentor, String stage) {
        MentorDecision decision = moving.move(new MoveMentor(mentor, stage, "As agreed.", true, null));
        if (!(decision instanceof MentorDecision.Moved)) {
            refused(decision);
        }
    }

    private static UUID refused(MentorDecision decision) {
        throw new AssertionError("Refused: " + decision);
    }

    Api as(UUID person, String... roles) {
        return Api.at(port).as(TestTokens.bearer(person, roles));
    }

    Api coordinator() {
        return Api.at(port).as(TestTokens.bearer(UUID.randomUUID(), "mentoring-coordinator"));
    }

    Answer ask(UUID person, List<UUID> topics, UUID... mentors) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("goals", "To find my way.");
        body.put("topics", topics);
        body.put("mentors", List.of(mentors));
        return as(person, "member").post(API + "/requests", body);
    }

    UUID asked(UUID person, UUID topic, UUID... mentors) {
        Answer answer = ask(person, List.of(topic), mentors);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return UUID.fromString(answer.text("id"));
    }

    JsonNode request(UUID id) {
        Answer answer = coordinator().get(API + "/requests/" + id);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /// Whom a request lies with.
    @Nullable
    UUID asks(UUID request) {
        return jdbc.sql("SELECT mentor_id FROM offer WHERE request_id = ? AND status = 'open'")
                .param(request)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    UUID openOffer(UUID request) {
        return jdbc.sql("SELECT id FROM offer WHERE request_id = ? AND status = 'open'")
                .param(request)
                .query(UUID.class)
                .single();
    }

    Answer accept(Mentoring mentor, UUID offer) {
        return as(mentor.person(), "member", "mentor").post(API + "/offers/" + offer + "/acceptance");
    }

    Answer decline(Mentoring mentor, UUID offer) {
        return as(mentor.person(), "member", "mentor").post(API + "/offers/" + offer + "/decline");
    }

    UUID matched(Mentoring mentor, UUID request) {
        Answer answer = accept(mentor, openOffer(request));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return UUID.fromString(answer.text("matchId"));
    }

    /// One round of everything that the schedule does.
    void round() {
        moving.reviewStandings();
        chasing.reviewStandings();
        chasing.answerSilence();
        chasing.findMentorsForWaiting();
    }

    /// All rows of the scheme as text, for tests in which nothing may change.
    String stored() {
        return Stream.of(
                        "mentor",
                        "mentor_topic",
                        "mentor_move",
                        "mentoring_request",
                        "request_topic",
                        "request_choice",
                        "offer",
                        "mentoring_match",
                        "match_message",
                        "match_contact",
                        "mentoring_session")
                .map(table -> jdbc.sql("SELECT coalesce(string_agg(r, '\n' ORDER BY r), '') AS rows FROM" + " (SELECT '"
                                + table + " ' || CAST(t AS text) AS r FROM " + table + " t) q")
                        .query((row, line) -> row.getString("rows"))
                        .single())
                .collect(Collectors.joining("\n"));
    }

    long count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }

    /// No open request is ever without a next actor and a date, and no mentor ever has more mentees than places.
    @AfterEach
    void promisesHold() {
        assertThat(count("SELECT count(*) FROM mentoring_request WHERE status IN ('offered', 'waiting', 'paused')"
                        + " AND (next_actor IS NULL OR next_action_by IS NULL)"))
                .isZero();
        assertThat(count("SELECT count(*) FROM mentoring_request r WHERE (r.status = 'offered')"
                        + " <> EXISTS (SELECT FROM offer o WHERE o.request_id = r.id AND o.status = 'open')"))
                .isZero();
        assertThat(count("SELECT count(*) FROM mentor m WHERE m.capacity < (SELECT count(*) FROM mentoring_match x"
                        + " WHERE x.mentor_id = m.id AND x.ended_at IS NULL)"))
                .isZero();
    }
}
