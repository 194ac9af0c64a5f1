package org.collegium.endorsement.document;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.collegium.endorsement.review.ReadingReviews;
import org.collegium.endorsement.submission.ReadingSubmissions;
import org.collegium.web.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens documents; the one place that decides who may read them.
@Service
public class OpeningDocuments {

    private final DocumentQueries queries;
    private final ReadingSubmissions submissions;
    private final ReadingReviews reviews;

    OpeningDocuments(DocumentQueries queries, ReadingSubmissions submissions, ReadingReviews reviews) {
        this.queries = queries;
        this.submissions = submissions;
        this.reviews = reviews;
    }

    @Transactional(readOnly = true)
    public OpeningDecision<OpenedDocument> open(UUID documentId, Caller caller) {
        return queries.find(documentId)
                .map(found -> decide(
                        found.submissionId(), caller, () -> new OpenedDocument(found, queries.content(documentId))))
                .orElseGet(OpeningDecision.Unknown::new);
    }

    @Transactional(readOnly = true)
    public OpeningDecision<List<DocumentView>> list(UUID submissionId, Caller caller) {
        return decide(submissionId, caller, () -> queries.of(submissionId));
    }

    /// The rule of reviewers comes first: it binds an officer who also reviews.
    private <T> OpeningDecision<T> decide(UUID submissionId, Caller caller, Supplier<T> what) {
        return switch (reviews.accessOf(submissionId, caller.personId())) {
            case UNDECLARED -> new OpeningDecision.ConflictNotDeclared<>();
            case CONFLICTED -> new OpeningDecision.ConflictDeclared<>();
            case OPEN -> new OpeningDecision.Opened<>(what.get());
            case NONE, FORMER ->
                submissions.seenBy(submissionId, caller).isPresent()
                        ? new OpeningDecision.Opened<>(what.get())
                        : new OpeningDecision.Unknown<>();
        };
    }
}
