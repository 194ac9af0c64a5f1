package org.collegium.issues.messaging;

import org.collegium.contracts.issues.IssuePublishedV2;
import org.collegium.issues.issue.ArticleHeading;
import org.collegium.issues.issue.IssueEvent;
import org.collegium.messaging.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Runs inside the use case's transaction: the fact is stored with the change or not at all.
@Component
class IssuesPublisher {

    private final Outbox outbox;

    IssuesPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void publish(IssueEvent event) {
        switch (event) {
            case IssueEvent.Published e ->
                outbox.append(
                        e.issueId(),
                        new IssuePublishedV2(
                                e.issueId(),
                                e.number(),
                                e.label(),
                                e.publishedAt(),
                                e.contents().stream()
                                        .map(IssuesPublisher::entry)
                                        .toList()));
        }
    }

    private static IssuePublishedV2.Entry entry(ArticleHeading heading) {
        return new IssuePublishedV2.Entry(heading.id(), heading.section(), heading.title());
    }
}
