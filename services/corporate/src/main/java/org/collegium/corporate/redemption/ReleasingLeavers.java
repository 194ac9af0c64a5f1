package org.collegium.corporate.redemption;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Frees the seats of members who have left: at the end of their last day, or at once.
@Service
public class ReleasingLeavers {

    /// How many are looked for at once: at the end of an agreement all of its members leave in the same night.
    public static final int BATCH = 200;

    private static final Logger LOG = LoggerFactory.getLogger(ReleasingLeavers.class);

    private final Redemptions redemptions;
    private final TakingSteps steps;
    private final MembershipEnds ends;
    private final TransactionTemplate alone;
    private final Clock clock;

    ReleasingLeavers(
            Redemptions redemptions,
            TakingSteps steps,
            MembershipEnds ends,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.alone = new TransactionTemplate(transactions);
        this.redemptions = redemptions;
        this.steps = steps;
        this.ends = ends;
        this.clock = clock;
    }

    /// The membership ends, whether or not its seat is known yet.
    @Transactional
    public void ends(MembershipEnd end) {
        ends.hold(end.membershipId());
        ends.store(end);
        ends.applicationsOf(end.membershipId())
                .forEach(application -> steps.follow(application, redemption -> redemption.ends(end)));
    }

    /// Frees the seats whose last day is over, each by itself: one that cannot be freed keeps no other.
    ///
    /// @return how many were freed; as many as [#BATCH] means that there may be more
    public int release() {
        return (int) redemptions.overBy(LocalDate.now(clock), BATCH).stream()
                .filter(this::releaseOne)
                .count();
    }

    private boolean releaseOne(UUID application) {
        try {
            alone.executeWithoutResult(_ -> steps.follow(application, redemption -> new RedemptionStep.Keep()));
            return true;
        } catch (RuntimeException failed) {
            LOG.error("The seat of application {} cannot be released.", application, failed);
            return false;
        }
    }
}
