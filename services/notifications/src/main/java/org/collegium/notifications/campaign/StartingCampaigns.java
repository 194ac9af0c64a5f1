package org.collegium.notifications.campaign;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.collegium.notifications.handover.WakeUp;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A published issue gets its campaign, once, and its whole audience.
@Service
public class StartingCampaigns {

    /// What arrives later than this after a publication no longer brings a mail about it by itself: a publication
    /// waits for a person's word, a membership is left out.
    static final Duration LATEST = Duration.ofDays(2);

    private final Campaigns campaigns;
    private final Audiences audiences;
    private final WakeUp wakeUp;
    private final Clock clock;

    StartingCampaigns(Campaigns campaigns, Audiences audiences, WakeUp wakeUp, Clock clock) {
        this.campaigns = campaigns;
        this.audiences = audiences;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    @Transactional
    public void start(StartCampaign start) {
        audiences.holdFacts();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant now = clock.instant();
        boolean history = start.replay() || start.publishedAt().isBefore(now.minus(LATEST));
        CampaignStatus status = history ? CampaignStatus.WAITING : CampaignStatus.SCHEDULED;
        if (campaigns.create(id, start, status, history ? "decision" : null, now)) {
            audiences.freeze(id, now);
            wakeUp.wakeAfterCommit();
        }
    }

    /// To be called before membership facts are stored, so that none slips between a campaign's audience and [#admit].
    @Transactional
    public void takeTurn() {
        audiences.storeFacts();
    }

    /// Adds persons whose membership arrived only now to the audiences they belong to.
    @Transactional
    public void admit(Collection<UUID> personIds, boolean replay) {
        Instant now = clock.instant();
        if (audiences.admit(personIds, replay, now.minus(LATEST), now) > 0) {
            wakeUp.wakeAfterCommit();
        }
    }
}
