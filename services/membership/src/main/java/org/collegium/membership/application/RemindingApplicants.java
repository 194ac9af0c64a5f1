package org.collegium.membership.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.collegium.membership.member.AdmittingMembers;
import org.collegium.membership.plan.OfferingPlans;
import org.collegium.membership.plan.PlanView;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reminds applicants of a payment that they left unfinished, once for an application.
///
/// That it was done is in the application's row, committed with the fact: a crash in between repeats nothing.
@Service
@Transactional
public class RemindingApplicants {

    /// Whoever takes another card at once is not reminded of the first.
    static final Duration AFTER_DECLINE = Duration.ofSeconds(30);

    /// Few enough for one short transaction; the next run takes the next.
    private static final int AT_ONCE = 200;

    /// How an application stands with which its applicant has gone on.
    private static final Set<ApplicationStatus> GONE_ON = Set.of(
            ApplicationStatus.AWAITING_PAYMENT,
            ApplicationStatus.AWAITING_VOUCHER,
            ApplicationStatus.AWAITING_REVIEW,
            ApplicationStatus.ACTIVE);

    private final Applications applications;
    private final AdmittingMembers admitting;
    private final OfferingPlans plans;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Duration afterSilence;

    RemindingApplicants(
            Applications applications,
            AdmittingMembers admitting,
            OfferingPlans plans,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${collegium.membership.payment-reminder-after:1h}") Duration afterSilence) {
        this.applications = applications;
        this.admitting = admitting;
        this.plans = plans;
        this.events = events;
        this.clock = clock;
        this.afterSilence = afterSilence;
    }

    /// Looks at payments that were declined a moment ago, or that nobody has made for a while.
    public void remind() {
        Instant now = clock.instant();
        // On its last day an application may be deleted at any moment: nobody is sent there.
        Instant received = now.minus(TidyingApplications.ENDED_KEPT).plus(Duration.ofDays(1));
        applications
                .claimLeftPayments(now.minus(afterSilence), now.minus(AFTER_DECLINE), received, AT_ONCE)
                .forEach(this::remind);
    }

    private void remind(Application application) {
        boolean appliedAgain = applications.existsByApplicantEmailAndCreatedAtAfterAndStatusIn(
                application.email().value(), application.createdAt(), GONE_ON);
        String plan = application.view().plan();
        String planName = plans.find(plan).map(PlanView::name).orElse(plan);
        application
                .paymentLeft(admitting.recognise(application.email()), appliedAgain, planName, lastDayOf(application))
                .ifPresent(events::publishEvent);
    }

    private LocalDate lastDayOf(Application application) {
        Instant deleted = application.createdAt().plus(TidyingApplications.ENDED_KEPT);
        return LocalDate.ofInstant(deleted, clock.getZone()).minusDays(1);
    }
}
