package org.collegium.notifications.campaign;

import static org.collegium.notifications.handover.Handovers.Table.DELIVERY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.notifications.handover.Handovers;
import org.collegium.notifications.handover.MailQueue;
import org.collegium.notifications.handover.MailState;
import org.collegium.notifications.handover.Prepared;
import org.collegium.notifications.handover.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The deliveries of campaigns on their way out.
@Component
class CampaignQueue implements MailQueue {

    /// A person's name and address travel on another topic than the membership; a day is long for that.
    static final Duration PERSON_PATIENCE = Duration.ofDays(1);

    private static final Logger log = LoggerFactory.getLogger(CampaignQueue.class);

    private final Deliveries deliveries;
    private final FinishingCampaigns finishing;
    private final PruningCampaigns pruning;
    private final CampaignMail mail;
    private final Handovers handovers;

    CampaignQueue(
            Deliveries deliveries,
            FinishingCampaigns finishing,
            PruningCampaigns pruning,
            CampaignMail mail,
            Handovers handovers) {
        this.deliveries = deliveries;
        this.finishing = finishing;
        this.pruning = pruning;
        this.mail = mail;
        this.handovers = handovers;
    }

    @Override
    public String name() {
        return "campaigns";
    }

    @Override
    public boolean isBulk() {
        return true;
    }

    @Override
    @Transactional
    public List<UUID> claim(UUID owner, int limit) {
        for (UUID campaign : deliveries.campaignsToSend()) {
            List<UUID> claimed = deliveries.claim(campaign, owner, limit);
            if (!claimed.isEmpty()) {
                return claimed;
            }
        }
        return List.of();
    }

    @Override
    @Transactional
    public List<Prepared> prepare(UUID owner, List<UUID> ids) {
        List<Prepared> prepared = new ArrayList<>();
        Map<Fitness.Unfit, List<UUID>> unfit = new HashMap<>();
        List<UUID> held = new ArrayList<>();
        for (Deliveries.Candidate candidate : deliveries.candidates(owner, ids)) {
            switch (candidate.fitness()) {
                case Fitness.Held() -> held.add(candidate.id());
                case Fitness.Unfit reason ->
                    unfit.computeIfAbsent(reason, r -> new ArrayList<>()).add(candidate.id());
                case Fitness.Fit() ->
                    prepared.add(new Prepared(
                            candidate.recipient(),
                            mail.about(candidate.issueId()),
                            candidate.attempts(),
                            candidate.interruptions()));
            }
        }
        handovers.release(DELIVERY, owner, held);
        unfit.forEach((reason, which) -> handovers.move(DELIVERY, owner, which, reason.end(), reason.reason()));
        handovers.move(DELIVERY, owner, prepared.stream().map(Prepared::id).toList(), MailState.HANDING_OVER, null);
        return prepared;
    }

    @Override
    public boolean isRecalled(UUID id) {
        return handovers.isRecalled(DELIVERY, id);
    }

    @Override
    @Transactional
    public void record(UUID owner, List<Verdict> verdicts) {
        List<UUID> wereUncertain = handovers.record(DELIVERY, owner, verdicts);
        if (!wereUncertain.isEmpty()) {
            deliveries.campaignsOf(wereUncertain).forEach(finishing::recount);
        }
        if (verdicts.stream().anyMatch(Verdict::isProgress)) {
            deliveries.markRunning(verdicts.getFirst().id());
        }
    }

    @Override
    @Transactional
    public void release(UUID owner, List<UUID> ids) {
        handovers.release(DELIVERY, owner, ids);
    }

    @Override
    @Transactional
    public void tidy() {
        handovers.recover(DELIVERY);
        int unknown = deliveries.failUnknownPersons(PERSON_PATIENCE);
        if (unknown > 0) {
            log.warn("{} deliveries failed because their persons never became known here.", unknown);
        }
        finishing.finishReady();
        pruning.prune();
    }

    @Override
    @Transactional
    public void cameUpEmpty() {
        finishing.finishReady();
    }

    @Override
    @Transactional
    public void serverUnavailable(String reason) {
        if (deliveries.markWaitingForServer() > 0) {
            log.warn("Campaigns wait for the mail server: {}", reason);
        }
    }
}
