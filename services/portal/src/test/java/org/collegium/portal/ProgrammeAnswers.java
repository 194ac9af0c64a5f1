package org.collegium.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One answer of endorsement each: a scheme, a submission, a document, a review, an entry of the register.
final class ProgrammeAnswers {

    /// What the scheme asks for.
    private static final Map<String, Object> OUTLINE = Map.of(
            "key", "programme-outline",
            "title", "Programme outline",
            "text", "What is taught when, and by whom.");

    private static final Map<String, Object> EXTENSION = Map.of(
            "from", "2012-11-18", "to", "2012-12-02", "reason", "The trainer was ill.", "at", "2012-11-10T09:00:00Z");

    private ProgrammeAnswers() {}

    static Map<String, Object> cpdEntry(UUID id, String source, String status, String title) {
        return new HashMap<>(Map.of(
                "id", id, "source", source, "status", status, "title", title, "heldOn", "2012-11-05", "minutes", 90));
    }

    static Map<String, Object> scheme() {
        return Map.of(
                "code",
                "cpd-programme",
                "name",
                "CPD programme endorsement",
                "applicants",
                List.of("individual-trainer", "training-organisation"),
                "version",
                1,
                "criteria",
                List.of(
                        Map.of(
                                "key", "learning-outcomes",
                                "title", "Learning outcomes",
                                "text", "What a social worker will know or do better afterwards is stated."),
                        Map.of(
                                "key", "delivery",
                                "title", "Delivery and trainers",
                                "text", "The trainers have the experience they teach from.")),
                "documents",
                List.of(OUTLINE));
    }

    static Map<String, Object> submission(UUID id, String status, @Nullable String nextActor) {
        Map<String, Object> submission = new HashMap<>();
        submission.put("id", id);
        submission.put("scheme", "cpd-programme");
        submission.put("criteriaVersion", 1);
        submission.put("title", "Mental capacity in practice");
        submission.put("provider", Map.of("name", "Sample Training", "kind", "training-organisation"));
        submission.put("applicantName", "Sample Provider");
        submission.put("startsOn", "2013-03-04");
        submission.put("status", status);
        submission.put("round", 1);
        submission.put("nextActor", nextActor);
        submission.put("nextActionBy", "2012-11-19");
        submission.put("draftedAt", "2012-11-01T09:00:00Z");
        submission.put("submittedAt", status.equals("draft") ? null : "2012-11-02T09:00:00Z");
        submission.put("conditions", List.of());
        submission.put("missingDocuments", status.equals("draft") ? List.of(OUTLINE) : List.of());
        submission.put(
                "returns",
                status.equals("draft")
                        ? List.of(Map.of("at", "2012-11-03T09:00:00Z", "reason", "The outline is missing."))
                        : List.of());
        if (id.equals(SampleProgrammes.WITH_CONDITIONS)) {
            submission.put("decision", "endorse-with-conditions");
            submission.put("decidedAt", "2012-11-04T09:00:00Z");
            submission.put("note", "A sound programme.");
            submission.put("seal", SampleProgrammes.CURRENT);
            submission.put(
                    "conditions",
                    List.of(
                            Map.of(
                                    "id", SampleProgrammes.CONDITION,
                                    "text", "Name the trainers.",
                                    "dueOn", "2012-12-02",
                                    "suspendsOn", "2012-12-17",
                                    "status", "open",
                                    "extensions", List.of(EXTENSION)),
                            Map.of(
                                    "id", UUID.randomUUID(),
                                    "text", "Say how participants are heard.",
                                    "dueOn", "2012-12-02",
                                    "suspendsOn", "2012-12-17",
                                    "extensions", List.of(),
                                    "status", "evidence-given",
                                    "evidence", "There is a form now.",
                                    "documentId", SampleProgrammes.DOCUMENT)));
        }
        return submission;
    }

    static Map<String, Object> document() {
        return Map.of(
                "id", SampleProgrammes.DOCUMENT,
                "title", "outline-of-the-programme.pdf",
                "fileName", "outline-of-the-programme.pdf",
                "size", 234_567,
                "uploadedAt", "2012-11-01T09:30:00Z");
    }

    static Map<String, Object> review(UUID by) {
        return Map.of(
                "reviewerId",
                by,
                "round",
                1,
                "scores",
                List.of(
                        Map.of("criterion", "learning-outcomes", "score", 4, "comment", "Clear, and checked."),
                        Map.of("criterion", "delivery", "score", 3)),
                "comment",
                "Sound. Say more about who teaches.",
                "reviewedAt",
                "2012-11-03T09:00:00Z");
    }

    static Map<String, Object> assignment(UUID id, String status, UUID reviewer) {
        Map<String, Object> assignment = new HashMap<>();
        assignment.put("id", id);
        assignment.put("submissionId", SampleProgrammes.REVIEWED);
        assignment.put("round", 1);
        assignment.put("scheme", "cpd-programme");
        assignment.put("criteriaVersion", 1);
        assignment.put("title", "Mental capacity in practice");
        assignment.put("providerName", "Sample Training");
        assignment.put("providerKind", "training-organisation");
        assignment.put("reviewerId", reviewer);
        assignment.put(
                "reviewerName", reviewer.equals(SampleProgrammes.OTHER) ? "Sample Reviewer 2" : "Sample Reviewer 1");
        assignment.put("status", status);
        assignment.put("dueOn", "2012-11-16");
        assignment.put("assignedAt", "2012-11-02T10:00:00Z");
        if (!status.equals("assigned")) {
            assignment.put("conflict", status.equals("conflicted") ? "hard" : "soft");
            assignment.put("conflictNote", "I met the trainer at a conference.");
        }
        return assignment;
    }

    static Map<String, Object> entry(String seal, String title, String status) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("seal", seal);
        entry.put("title", title);
        entry.put("provider", "Sample Training");
        entry.put("providerKind", "training-organisation");
        entry.put("scheme", "cpd-programme");
        entry.put("schemeName", "CPD programme endorsement");
        entry.put("startsOn", "2012-03-05");
        entry.put("endsOn", "2014-03-04");
        entry.put("status", status);
        entry.put(
                "conditions",
                seal.equals(SampleProgrammes.CURRENT)
                        ? List.of(Map.of("text", "Name the trainers.", "dueOn", "2012-12-02"))
                        : List.of());
        entry.put(
                "suspensions",
                status.equals("suspended")
                        ? List.of(Map.of("from", "2012-06-01", "until", "2012-06-20"), Map.of("from", "2012-11-01"))
                        : List.of());
        return entry;
    }
}
