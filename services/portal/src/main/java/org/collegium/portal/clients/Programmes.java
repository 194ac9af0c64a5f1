package org.collegium.portal.clients;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Programmes that are put forward for endorsement, as their providers, reviewers and officers see them.
@Component
public class Programmes {

    private static final ParameterizedTypeReference<Slice<Scheme>> SCHEMES = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Slice<Submission>> SUBMISSIONS =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Slice<Document>> DOCUMENTS = new ParameterizedTypeReference<>() {};

    private final ServiceCaller service;
    private final ServiceCaller sending;

    Programmes(ServiceCallers callers) {
        this.service = callers.acting("endorsement");
        this.sending = callers.sending("endorsement");
    }

    public List<Scheme> schemes() {
        return service.get(SCHEMES, "/schemes").items();
    }

    /// The criteria that a submission is judged by.
    public Scheme scheme(Submission submission) {
        return scheme(submission.scheme, submission.criteriaVersion);
    }

    public Scheme scheme(String code, int version) {
        return service.get(Scheme.class, "/schemes/{code}/versions/{version}", code, version);
    }

    /// What the visitor put forward.
    public Slice<Submission> mine(@Nullable String cursor) {
        return service.get(SUBMISSIONS, "/submissions?mine=true&cursor={cursor}", cursor == null ? "" : cursor);
    }

    /// For officers: what waits for `officer`, `reviewers` or `provider`.
    public Slice<Submission> waitingFor(String actor) {
        return service.get(SUBMISSIONS, "/submissions?limit=200&nextActor={actor}", actor);
    }

    public Submission submission(UUID id) {
        return service.get(Submission.class, "/submissions/{id}", id);
    }

    public UUID draft(String key, String scheme, Programme programme) {
        return service.post(
                        Created.class,
                        key,
                        new NewSubmission(
                                scheme, programme.title, programme.provider, programme.startsOn, programme.listing),
                        "/submissions")
                .id();
    }

    public void revise(UUID id, Programme programme) {
        service.put(programme, "/submissions/{id}", id);
    }

    public void submit(String key, UUID id) {
        service.post(key, Map.of(), "/submissions/{id}/submission", id);
    }

    public void withdraw(String key, UUID id) {
        service.post(key, Map.of(), "/submissions/{id}/withdrawal", id);
    }

    public void prove(String key, UUID conditionId, Evidence evidence) {
        service.post(key, evidence, "/conditions/{id}/evidence", conditionId);
    }

    /// For officers: back to the provider as incomplete.
    public void sendBack(String key, UUID id, String reason) {
        service.post(key, Map.of("reason", reason), "/submissions/{id}/return", id);
    }

    /// For officers: more time for a condition.
    public void extend(String key, UUID conditionId, LocalDate dueOn, String reason) {
        service.post(key, Map.of("dueOn", dueOn, "reason", reason), "/conditions/{id}/extension", conditionId);
    }

    public List<Document> documents(UUID submissionId) {
        return service.get(DOCUMENTS, "/submissions/{id}/documents", submissionId)
                .items();
    }

    /// @param form with the parts `file` and `title`
    public void upload(UUID submissionId, SentForm form) {
        sending.pass(form, "/submissions/{id}/documents", submissionId);
    }

    public void open(UUID documentId, Receiver receiver) {
        sending.fetch(receiver::receive, "/documents/{id}", documentId);
    }

    public void remove(UUID documentId) {
        service.delete("/documents/{id}", documentId);
    }

    /// Takes a document while it arrives.
    @FunctionalInterface
    public interface Receiver {
        void receive(HttpHeaders headers, InputStream content) throws IOException;
    }

    record Created(UUID id) {}

    record NewSubmission(String scheme, String title, Provider provider, LocalDate startsOn, Listing listing) {}

    /// @param applicants the kinds of providers it is for
    public record Scheme(
            String code,
            String name,
            List<String> applicants,
            int version,
            List<Criterion> criteria,
            List<RequiredDocument> documents) {}

    /// A document that has to be there before a programme is handed in.
    public record RequiredDocument(String key, String title, String text) {}

    public record Criterion(String key, String title, String text) {}

    /// @param kind e.g. `individual-trainer`
    public record Provider(String name, String kind) {}

    public record Programme(String title, Provider provider, LocalDate startsOn, Listing listing) {}

    /// What the register tells whoever wants to attend.
    public record Listing(
            @Nullable String description,
            @Nullable String website,
            @Nullable String email) {}

    public record Evidence(String text, @Nullable UUID documentId) {}

    /// @param status `open`, `evidence-given` or `closed`
    public record Condition(
            UUID id,
            String text,
            LocalDate dueOn,
            LocalDate suspendsOn,
            String status,
            @Nullable String evidence,
            @Nullable UUID documentId,
            @Nullable Instant evidencedAt,
            @Nullable Instant closedAt,
            List<Extension> extensions) {}

    /// More time that the College gave for a condition.
    public record Extension(LocalDate from, LocalDate to, String reason, Instant at) {}

    /// Sent back as incomplete.
    public record Returned(Instant at, String reason) {}

    /// A submission; `nextActor` is null when nothing is left to do.
    public record Submission(
            UUID id,
            String scheme,
            int criteriaVersion,
            String title,
            Provider provider,
            @Nullable String applicantName,
            LocalDate startsOn,
            @Nullable Listing listing,
            String status,
            int round,
            @Nullable String nextActor,
            @Nullable LocalDate nextActionBy,
            Instant draftedAt,
            @Nullable Instant submittedAt,
            @Nullable Instant decidedAt,
            @Nullable String decision,
            @Nullable String note,
            @Nullable String seal,
            List<Condition> conditions,
            List<RequiredDocument> missingDocuments,
            List<Returned> returns) {

        /// Whether its provider still writes it.
        public boolean written() {
            return status.equals("draft") || status.equals("resubmission");
        }

        public boolean underReview() {
            return status.equals("submitted") || status.equals("in-review") || status.equals("reviewed");
        }

        /// Whether documents may be added: while it is written, and as evidence.
        public boolean takesDocuments() {
            return written() || status.equals("endorsed-with-conditions");
        }
    }

    /// @param size in bytes
    public record Document(
            UUID id,
            String title,
            String fileName,
            @Nullable String kind,
            int size,
            Instant uploadedAt) {}
}
