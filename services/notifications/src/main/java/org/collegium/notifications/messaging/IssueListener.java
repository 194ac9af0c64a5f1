package org.collegium.notifications.messaging;

import java.time.Clock;
import java.time.LocalDate;
import org.collegium.contracts.issues.IssuePublishedV1;
import org.collegium.messaging.Envelope;
import org.collegium.messaging.FactListener;
import org.collegium.messaging.Subscriptions;
import org.collegium.notifications.campaign.StartCampaign;
import org.collegium.notifications.campaign.StartingCampaigns;
import org.collegium.notifications.issue.PublishedIssue;
import org.collegium.notifications.issue.RecordingIssues;
import org.springframework.stereotype.Component;

/// Hears that an issue of the magazine was published.
@Component
class IssueListener implements FactListener {

    private final RecordingIssues recording;
    private final StartingCampaigns campaigns;
    private final Clock clock;

    IssueListener(RecordingIssues recording, StartingCampaigns campaigns, Clock clock) {
        this.recording = recording;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions.on(IssuePublishedV1.class, this::published);
    }

    private void published(IssuePublishedV1 fact, Envelope envelope) {
        recording.record(new PublishedIssue(
                fact.issueId(),
                fact.number(),
                fact.label(),
                fact.publishedAt(),
                fact.contents().stream()
                        .map(entry -> new PublishedIssue.Entry(
                                entry.articleId(), entry.section(), entry.title(), entry.authors()))
                        .toList()));
        LocalDate day = LocalDate.ofInstant(fact.publishedAt(), clock.getZone());
        campaigns.start(new StartCampaign(fact.issueId(), fact.publishedAt(), day, envelope.replay()));
    }
}
