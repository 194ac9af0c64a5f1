package org.collegium.portal;

import static org.collegium.portal.ProgrammeAnswers.assignment;
import static org.collegium.portal.ProgrammeAnswers.cpdEntry;
import static org.collegium.portal.ProgrammeAnswers.document;
import static org.collegium.portal.ProgrammeAnswers.entry;
import static org.collegium.portal.ProgrammeAnswers.review;
import static org.collegium.portal.ProgrammeAnswers.scheme;
import static org.collegium.portal.ProgrammeAnswers.submission;
import static org.collegium.portal.SampleAnswers.items;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.portal.FakeServices.Answer;
import org.collegium.portal.FakeServices.Raw;

/// Endorsement as it would answer: a scheme, submissions in every state, a register, a CPD record.
final class SampleProgrammes {

    static final UUID DRAFT = UUID.fromString("01900000-0000-7000-8000-000000000101");
    static final UUID SUBMITTED = UUID.fromString("01900000-0000-7000-8000-000000000102");
    static final UUID REVIEWED = UUID.fromString("01900000-0000-7000-8000-000000000103");
    static final UUID WITH_CONDITIONS = UUID.fromString("01900000-0000-7000-8000-000000000104");
    static final UUID CONDITION = UUID.fromString("01900000-0000-7000-8000-000000000105");
    static final UUID DOCUMENT = UUID.fromString("01900000-0000-7000-8000-000000000106");
    static final UUID REVIEWER = UUID.fromString("01900000-0000-7000-8000-000000000107");
    static final UUID OTHER = UUID.fromString("01900000-0000-7000-8000-000000000108");
    static final UUID CPD_DRAFT = UUID.fromString("01900000-0000-7000-8000-000000000109");
    static final UUID ASSIGNMENT = UUID.fromString("01900000-0000-7000-8000-000000000110");

    static final String CURRENT = "7K4M9Q2XTN";
    static final String SUSPENDED = "0123456789";
    static final String UPCOMING = "9876543210";
    static final String FORMER = "ABCDEFGHJK";

    private static final String API = "/api/endorsement";

    private SampleProgrammes() {}

    static void teach(FakeServices fake) {
        Map<String, Object> scheme = scheme();
        fake.when("GET " + API + "/schemes", 200, items(scheme));
        fake.when("GET " + API + "/schemes/cpd-programme/versions/1", 200, scheme);
        submissions(fake);
        register(fake);
        reviews(fake);
        cpd(fake);
        fake.when(
                "GET /api/issues/notes",
                200,
                items(Map.of(
                        "id", DRAFT,
                        "seal", CURRENT,
                        "title", "Mental capacity in practice",
                        "provider", "Sample Training",
                        "startsOn", "2013-03-04",
                        "notedAt", "2012-11-05T09:00:00Z")));
        fake.when("POST /api/issues/notes/" + DRAFT + "/dismissal", 204, Map.of());
    }

    private static void submissions(FakeServices fake) {
        for (Map<String, Object> one : List.of(
                submission(DRAFT, "draft", "provider"),
                submission(SUBMITTED, "submitted", "officer"),
                submission(REVIEWED, "reviewed", "officer"),
                submission(WITH_CONDITIONS, "endorsed-with-conditions", "provider"))) {
            String path = API + "/submissions/" + one.get("id");
            fake.when("GET " + path, 200, one);
            fake.when("GET " + path + "/documents", 200, items(document()));
            fake.when("GET " + path + "/reviews", 200, items());
            fake.when("GET " + path + "/assignments", 200, items());
            fake.when("POST " + path + "/submission", 200, one);
            fake.when("POST " + path + "/documents", 201, document());
            fake.when("POST " + path + "/assignments", 201, assignment(ASSIGNMENT, "assigned", REVIEWER));
            fake.when("POST " + path + "/decisions", 200, one);
            fake.when("PUT " + path, 200, one);
        }
        fake.when(
                "GET " + API + "/submissions",
                asked -> new Answer(
                        200,
                        asked.query().contains("nextActor=reviewers")
                                ? items()
                                : items(
                                        submission(WITH_CONDITIONS, "endorsed-with-conditions", "provider"),
                                        submission(REVIEWED, "reviewed", "officer"),
                                        submission(DRAFT, "draft", "provider"))));
        fake.when(
                "POST " + API + "/submissions",
                asked -> asked.text().contains("2012-01-01")
                        ? new Answer(
                                422,
                                Map.of(
                                        "status",
                                        422,
                                        "code",
                                        "retrospective-start",
                                        "detail",
                                        "The programme would have begun already.",
                                        "errors",
                                        List.of(Map.of(
                                                "field", "startsOn",
                                                "code", "retrospective-start",
                                                "detail", "The programme would have begun already."))))
                        : new Answer(201, submission(DRAFT, "draft", "provider")));
        fake.when(
                "GET " + API + "/documents/" + DOCUMENT, 200, new Raw("text/plain;charset=UTF-8", "What they learn."));
        fake.when("DELETE " + API + "/documents/" + DOCUMENT, 204, Map.of());
        fake.when("POST " + API + "/conditions/*", 200, Map.of());
        Map<String, Object> reviewed = submission(REVIEWED, "reviewed", "officer");
        fake.when(
                "GET " + API + "/submissions/" + reviewed.get("id") + "/reviews",
                200,
                items(review(REVIEWER), review(OTHER)));
        fake.when(
                "GET " + API + "/submissions/" + REVIEWED + "/assignments",
                200,
                items(
                        assignment(ASSIGNMENT, "reviewed", REVIEWER),
                        assignment(UUID.randomUUID(), "conflicted", UUID.randomUUID()),
                        assignment(UUID.randomUUID(), "reviewed", OTHER)));
    }

    private static void register(FakeServices fake) {
        for (Map<String, Object> entry : List.of(
                entry(CURRENT, "Mental capacity in practice", "current"),
                entry(SUSPENDED, "Court skills", "suspended"),
                entry(UPCOMING, "Supervision that helps", "upcoming"),
                entry(FORMER, "Report writing", "former"))) {
            String path = API + "/register/" + entry.get("seal");
            fake.when("GET " + path, 200, entry);
            fake.when("GET " + path + "/seal.svg", 200, new Raw("image/svg+xml;charset=UTF-8", """
                    <svg xmlns="http://www.w3.org/2000/svg" width="480" height="120"><rect width="480" height="120" fill="#faf8f4"/>
                    <text x="20" y="60" font-size="20">Seal</text></svg>"""));
            fake.when("POST " + path + "/suspension", 200, entry);
            fake.when("POST " + path + "/reinstatement", 200, entry);
        }
        fake.when(
                "GET " + API + "/register",
                asked -> new Answer(
                        200,
                        asked.query().contains("nothing")
                                ? items()
                                : items(
                                        entry(CURRENT, "Mental capacity in practice", "current"),
                                        entry(SUSPENDED, "Court skills", "suspended"),
                                        entry(UPCOMING, "Supervision that helps", "upcoming"),
                                        entry(FORMER, "Report writing", "former"))));
    }

    private static void reviews(FakeServices fake) {
        fake.when(
                "GET " + API + "/reviewers",
                200,
                items(
                        Map.of(
                                "personId",
                                REVIEWER,
                                "name",
                                "Sample Reviewer 1",
                                "appointedAt",
                                "2012-01-05T09:00:00Z",
                                "open",
                                2),
                        Map.of(
                                "personId",
                                OTHER,
                                "name",
                                "Sample Reviewer 2",
                                "appointedAt",
                                "2012-01-05T09:00:00Z",
                                "open",
                                0)));
        fake.when("POST " + API + "/reviewers", 201, Map.of());
        fake.when("DELETE " + API + "/reviewers/" + OTHER, 204, Map.of());
        fake.when("POST " + API + "/assignments/*", 200, Map.of());
        fake.when("GET " + API + "/assignments", 200, items());
    }

    /// Makes somebody the reviewer of an assignment.
    static String assigned(FakeServices fake, UUID person, String status) {
        UUID id = UUID.randomUUID();
        Map<String, Object> assignment = assignment(id, status, person);
        fake.when("GET " + API + "/assignments", 200, items(assignment));
        fake.when("GET " + API + "/assignments/" + id, 200, assignment);
        return "/endorsement/reviews/" + id;
    }

    private static void cpd(FakeServices fake) {
        Map<String, Object> draft = cpdEntry(CPD_DRAFT, "mentoring", "draft", "Mentoring session, as mentee");
        Map<String, Object> attended =
                cpdEntry(UUID.randomUUID(), "register", "confirmed", "Mental capacity in practice");
        attended.put("seal", CURRENT);
        attended.put("endorsedOnDay", true);
        attended.put("reflection", "I will ask what the person wants before I ask what is safe.");
        fake.when(
                "GET " + API + "/cpd",
                asked -> new Answer(
                        200,
                        asked.query().contains("draft")
                                ? items(draft)
                                : items(
                                        attended,
                                        cpdEntry(UUID.randomUUID(), "own", "confirmed", "Journal club on housing"))));
        fake.when("GET " + API + "/cpd/" + CPD_DRAFT, 200, draft);
        fake.when("DELETE " + API + "/cpd/" + CPD_DRAFT, 204, Map.of());
        fake.when("POST " + API + "/cpd/" + CPD_DRAFT + "/confirmation", 200, draft);
        fake.when("POST " + API + "/cpd", 201, draft);
        fake.when(
                "GET " + API + "/cpd/years",
                200,
                items(
                        Map.of("year", 2012, "ownMinutes", 90, "registerMinutes", 360, "mentoringMinutes", 120),
                        Map.of("year", 2011, "ownMinutes", 45, "registerMinutes", 0, "mentoringMinutes", 0)));
    }
}
