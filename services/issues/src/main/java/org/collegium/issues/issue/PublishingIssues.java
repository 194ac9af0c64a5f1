package org.collegium.issues.issue;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.collegium.web.Audit;
import org.collegium.web.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Publishes issues, each once, however often and by however many it is asked.
@Service
public class PublishingIssues {

    private final Issues issues;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    PublishingIssues(Issues issues, ApplicationEventPublisher events, Audit audit, Clock clock) {
        this.issues = issues;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public PublicationDecision publish(String number, Caller caller) {
        Optional<Issue> found = issues.findByNumber(number);
        if (found.isEmpty()) {
            return new PublicationDecision.Refused(PublicationRefusal.UNKNOWN_ISSUE);
        }
        PublicationDecision decision = found.get().publish(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (decision instanceof PublicationDecision.Published published) {
            issues.flush();
            events.publishEvent(published.event());
            audit.record(caller, "issue-published", "issue/" + number, "The issue went out to the members.");
        }
        return decision;
    }
}
