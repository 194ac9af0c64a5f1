package org.collegium.notifications.smtp;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.collegium.notifications.handover.Verdict;
import org.springframework.stereotype.Component;

/// Counts mails by queue and by what became of them: `collegium.mails{queue,outcome}`.
@Component
class MailMetrics {

    private final MeterRegistry meters;

    MailMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(String queue, List<Verdict> verdicts) {
        for (Verdict verdict : verdicts) {
            meters.counter(
                            "collegium.mails",
                            "queue",
                            queue,
                            "outcome",
                            verdict.state().word())
                    .increment();
        }
    }
}
