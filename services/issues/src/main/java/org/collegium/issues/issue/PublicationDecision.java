package org.collegium.issues.issue;

import java.time.Instant;

/// What became of a wish to publish.
public sealed interface PublicationDecision {

    /// It is published now, for the first and only time.
    record Published(IssueEvent.Published event) implements PublicationDecision {}

    /// It was published before; asking again changes nothing.
    record PublishedBefore(String number, Instant publishedAt) implements PublicationDecision {}

    /// It stays what it was.
    record Refused(PublicationRefusal reason) implements PublicationDecision {}
}
