package org.collegium.corporate.messaging;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.collegium.corporate.redemption.ExpiringReservations;
import org.collegium.corporate.redemption.ReleasingLeavers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExpirySchedule {

    @Bean
    RecurringTask<Void> expireReservations(
            ExpiringReservations expiring, @Value("${collegium.corporate.expiry-every}") Duration every) {
        return Tasks.recurring("expire-reservations", FixedDelay.of(every)).execute((instance, context) -> {
            while (expiring.ask() == ExpiringReservations.BATCH) {
                // A full batch: there may be more.
            }
        });
    }

    /// Looks as often as at reservations: a seat is free seconds after midnight in London.
    @Bean
    RecurringTask<Void> releaseLeavers(
            ReleasingLeavers leavers, @Value("${collegium.corporate.expiry-every}") Duration every) {
        return Tasks.recurring("release-leavers", FixedDelay.of(every)).execute((instance, context) -> {
            while (leavers.release() == ReleasingLeavers.BATCH) {
                // A full batch: there may be more.
            }
        });
    }
}
