package org.collegium.issues.issue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.collegium.web.Audit;
import org.collegium.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Publishes issues, each once, however often and by however many it is asked.
@Service
public class PublishingIssues {

    /// The hour of an issue of which only the day is known.
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /// An issue of the days between would be mailed as news: notifications takes what is older than two days for
    /// history.
    private static final int DAYS_AGO = 3;

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

    /// @param cameOutOn the day on which an issue older than this archive came out, null for one that comes out now
    @Transactional
    public PublicationDecision publish(String number, @Nullable LocalDate cameOutOn, Caller caller) {
        Optional<Issue> found = issues.findByNumber(number);
        if (found.isEmpty()) {
            return new PublicationDecision.Refused(PublicationRefusal.UNKNOWN_ISSUE);
        }
        PublicationDecision decision = decide(found.get(), cameOutOn);
        if (decision instanceof PublicationDecision.Published published) {
            issues.flush();
            events.publishEvent(published.event());
            audit.record(
                    caller,
                    "issue-published",
                    "issue/" + number,
                    cameOutOn == null
                            ? "The issue went out to the members."
                            : "The issue came out on " + cameOutOn + ".");
        }
        return decision;
    }

    private PublicationDecision decide(Issue issue, @Nullable LocalDate cameOutOn) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (cameOutOn == null || cameOutOn.equals(LocalDate.ofInstant(now, clock.getZone()))) {
            return issue.publish(now, now);
        }
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        if (cameOutOn.isBefore(today) && cameOutOn.isAfter(today.minusDays(DAYS_AGO))) {
            return new PublicationDecision.Refused(PublicationRefusal.TOO_RECENT);
        }
        return issue.publish(cameOutOn.atTime(MORNING).atZone(clock.getZone()).toInstant(), now);
    }
}
