package org.collegium.membership.application;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Deals with applications for known addresses behind the scenes, a moment after they were received: at the
/// door they must not take longer than others.
@Service
class ScreeningApplications {

    /// Few enough for one short transaction.
    private static final int AT_ONCE = 100;

    private final Applications applications;
    private final GuessLimit guesses;
    private final ApplicationEventPublisher events;

    ScreeningApplications(Applications applications, GuessLimit guesses, ApplicationEventPublisher events) {
        this.applications = applications;
        this.guesses = guesses;
        this.events = events;
    }

    @Transactional
    @Scheduled(fixedDelayString = "${collegium.membership.screening:1s}")
    void screen() {
        applications.claimToScreen(AT_ONCE).stream()
                .flatMap(application -> application.screen().stream())
                .forEach(events::publishEvent);
    }

    @Transactional
    @Scheduled(fixedDelayString = "PT1H")
    void forgetOldGuesses() {
        guesses.forgetOldWindows();
    }
}
