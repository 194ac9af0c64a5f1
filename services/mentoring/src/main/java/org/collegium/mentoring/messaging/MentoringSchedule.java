package org.collegium.mentoring.messaging;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.collegium.mentoring.mentor.MovingMentors;
import org.collegium.mentoring.request.ChasingRequests;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What is due is found by the service's clock; the delay says only how soon it is found.
@Configuration(proxyBeanMethods = false)
class MentoringSchedule {

    @Bean
    RecurringTask<Void> keepRequestsMoving(
            ChasingRequests chasing,
            MovingMentors mentors,
            @Value("${collegium.mentoring.chase-every}") Duration every) {
        return Tasks.recurring("keep-requests-moving", FixedDelay.of(every)).execute((instance, context) -> {
            mentors.reviewStandings();
            chasing.reviewStandings();
            while (chasing.answerSilence() == ChasingRequests.BATCH) {
                // A full batch: there may be more.
            }
            chasing.findMentorsForWaiting();
        });
    }
}
