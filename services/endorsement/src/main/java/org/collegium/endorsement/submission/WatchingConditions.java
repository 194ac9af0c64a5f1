package org.collegium.endorsement.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.collegium.endorsement.register.SuspendingEndorsements;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reminds providers of conditions for which they have shown nothing, and suspends the endorsement in the end.
///
/// What the provider has shown lies with the College: the time it takes there costs nobody their endorsement.
@Service
public class WatchingConditions {

    /// How many submissions one transaction holds.
    public static final int BATCH = 50;

    private final Submissions submissions;
    private final Conditions conditions;
    private final SubmissionQueries queries;
    private final SuspendingEndorsements register;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WatchingConditions(
            Submissions submissions,
            Conditions conditions,
            SubmissionQueries queries,
            SuspendingEndorsements register,
            ApplicationEventPublisher events,
            Clock clock) {
        this.submissions = submissions;
        this.conditions = conditions;
        this.queries = queries;
        this.register = register;
        this.events = events;
        this.clock = clock;
    }

    /// Takes the steps that today brings, each once.
    ///
    /// @return how many submissions were looked at; a full batch means that there may be more
    @Transactional
    public int takeSteps() {
        LocalDate today = LocalDate.now(clock);
        List<UUID> due = queries.lockWithStepsDue(today, BATCH);
        due.forEach(id -> step(submissions.lock(id).orElseThrow(), today));
        submissions.flush();
        return due.size();
    }

    private void step(Submission submission, LocalDate today) {
        for (Condition condition : conditions.findBySubmissionId(submission.id())) {
            condition.step(today).ifPresent(step -> {
                switch (step) {
                    case NOTHING -> throw new IllegalStateException("Nothing is no step.");
                    case AHEAD, DUE, MISSED -> events.publishEvent(submission.due(step, condition));
                    case SUSPENDED -> register.suspendForCondition(submission.id());
                }
            });
        }
    }
}
