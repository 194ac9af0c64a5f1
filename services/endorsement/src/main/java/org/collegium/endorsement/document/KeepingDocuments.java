package org.collegium.endorsement.document;

import com.github.f4b6a3.uuid.UuidCreator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.collegium.endorsement.scheme.ReadingSchemes;
import org.collegium.endorsement.submission.FollowingReviews;
import org.collegium.endorsement.submission.SubmissionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes providers' documents.
@Service
public class KeepingDocuments {

    private final DocumentQueries queries;
    private final FollowingReviews submissions;
    private final ReadingSchemes schemes;
    private final Clock clock;

    KeepingDocuments(DocumentQueries queries, FollowingReviews submissions, ReadingSchemes schemes, Clock clock) {
        this.queries = queries;
        this.submissions = submissions;
        this.schemes = schemes;
        this.clock = clock;
    }

    /// The same content twice in one submission is one document, so an upload may be repeated; one that says what the
    /// document is says it from then on.
    @Transactional
    public UploadDecision keep(UploadDocument command) {
        Optional<SubmissionView> submission = submissions
                .lock(command.submissionId())
                .filter(found -> found.applicantPersonId().equals(command.applicant()));
        if (submission.isEmpty()) {
            return new UploadDecision.Refused(UploadRefusal.UNKNOWN_SUBMISSION);
        }
        if (!submission.get().state().takesDocuments()) {
            return new UploadDecision.Refused(UploadRefusal.DOCUMENTS_CLOSED);
        }
        if (!isAskedFor(command.kind(), submission.get())) {
            return new UploadDecision.Refused(UploadRefusal.UNKNOWN_KIND);
        }
        String hash = sha256(command.content());
        List<DocumentView> documents = queries.of(command.submissionId());
        Optional<DocumentView> same =
                documents.stream().filter(one -> one.sha256().equals(hash)).findFirst();
        if (same.isPresent()) {
            return new UploadDecision.Kept(called(same.get(), command.kind()));
        }
        String fileName = FileName.safe(command.fileName());
        Optional<UploadRefusal> refusal = UploadPolicy.refusalOf(command.content(), fileName, documents.size());
        if (refusal.isPresent()) {
            return new UploadDecision.Refused(refusal.get());
        }
        DocumentView document = new DocumentView(
                UuidCreator.getTimeOrderedEpoch(),
                command.submissionId(),
                command.title() == null ? fileName : command.title(),
                fileName,
                command.kind(),
                DocumentType.of(fileName, command.content()).orElseThrow().mediaType(),
                command.content().length,
                hash,
                clock.instant());
        queries.keep(document, command.content());
        return new UploadDecision.Kept(document);
    }

    private boolean isAskedFor(@Nullable String kind, SubmissionView submission) {
        return kind == null
                || schemes.version(submission.scheme(), submission.criteriaVersion())
                        .filter(scheme -> scheme.asksFor(kind))
                        .isPresent();
    }

    private DocumentView called(DocumentView document, @Nullable String kind) {
        if (kind == null) {
            return document;
        }
        queries.call(document.id(), kind);
        return queries.find(document.id()).orElseThrow();
    }

    /// Takes a document out of a submission that is still written.
    ///
    /// @return the reason if it stays
    @Transactional
    public Optional<UploadRefusal> remove(UUID documentId, UUID applicant) {
        Optional<SubmissionView> submission = queries.find(documentId)
                .flatMap(found -> submissions.lock(found.submissionId()))
                .filter(found -> found.applicantPersonId().equals(applicant));
        if (submission.isEmpty()) {
            return Optional.of(UploadRefusal.UNKNOWN_SUBMISSION);
        }
        boolean removable = submission.get().state().isWritten() && queries.remove(documentId);
        return removable ? Optional.empty() : Optional.of(UploadRefusal.DOCUMENTS_CLOSED);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", impossible);
        }
    }
}
