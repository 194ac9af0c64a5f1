package org.collegium.notifications.messaging;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.collegium.contracts.issues.IssuePublishedV1;
import org.collegium.contracts.issues.IssuePublishedV2;
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
        subscriptions.on(IssuePublishedV1.class, this::published).on(IssuePublishedV2.class, this::published);
    }

    private void published(IssuePublishedV1 fact, Envelope envelope) {
        List<PublishedIssue.Entry> contents = fact.contents().stream()
                .map(entry -> new PublishedIssue.Entry(entry.articleId(), entry.section(), entry.title()))
                .toList();
        published(
                new PublishedIssue(fact.issueId(), fact.number(), fact.label(), fact.publishedAt(), contents),
                envelope.replay());
    }

    private void published(IssuePublishedV2 fact, Envelope envelope) {
        List<PublishedIssue.Entry> contents = fact.contents().stream()
                .map(entry -> new PublishedIssue.Entry(entry.articleId(), entry.section(), entry.title()))
                .toList();
        published(
                new PublishedIssue(fact.issueId(), fact.number(), fact.label(), fact.publishedAt(), contents),
                envelope.replay());
    }

    private void published(PublishedIssue issue, boolean replay) {
        recording.record(issue);
        LocalDate day = LocalDate.ofInstant(issue.publishedAt(), clock.getZone());
        campaigns.start(new StartCampaign(issue.issueId(), issue.publishedAt(), day, replay));
    }
}
