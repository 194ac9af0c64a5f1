package org.collegium.endorsement.messaging;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.collegium.endorsement.submission.WatchingConditions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What is due is found by the service's clock; the delay says only how soon it is found.
@Configuration(proxyBeanMethods = false)
class EndorsementSchedule {

    @Bean
    RecurringTask<Void> watchConditions(
            WatchingConditions watching, @Value("${collegium.endorsement.watch-every}") Duration every) {
        return Tasks.recurring("watch-conditions", FixedDelay.of(every)).execute((instance, context) -> {
            while (watching.takeSteps() == WatchingConditions.BATCH) {
                // A full batch: there may be more.
            }
        });
    }
}
