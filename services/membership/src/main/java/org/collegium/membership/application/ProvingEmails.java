package org.collegium.membership.application;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.collegium.membership.application.ApplicationEvent.EmailProofRequested;
import org.collegium.membership.member.AdmittingMembers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Has applicants prove that they read the mail of the address they gave, before anything else happens.
///
/// Up to the proof nothing depends on whose address it is, so that nobody learns it (ADR 12).
@Service
@Transactional
public class ProvingEmails {

    private final Applications applications;
    private final EmailProofs proofs;
    private final CodeLimit limit;
    private final GuessLimit guesses;
    private final AdmittingMembers admitting;
    private final KeyedHash hash;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ProvingEmails(
            Applications applications,
            EmailProofs proofs,
            CodeLimit limit,
            GuessLimit guesses,
            AdmittingMembers admitting,
            KeyedHash hash,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.proofs = proofs;
        this.limit = limit;
        this.guesses = guesses;
        this.admitting = admitting;
        this.hash = hash;
        this.events = events;
        this.clock = clock;
    }

    /// Mails a new code, which makes the one before void and gives all tries again.
    public EmailCodeDecision sendAgain(ApplicationId id, ClientNetwork client) {
        Optional<Application> found = applications.lock(id.value());
        if (found.isEmpty()) {
            return new EmailCodeDecision.NoSuchApplication();
        }
        Application application = found.get();
        if (!application.isEmailAwaited()) {
            return new EmailCodeDecision.AlreadyProved();
        }
        return limit.count(application.email(), client)
                .<EmailCodeDecision>map(EmailCodeDecision.TooManyCodes::new)
                .orElseGet(() -> {
                    send(application);
                    return new EmailCodeDecision.Sent(application.view());
                });
    }

    /// A wrong code costs a try, which the caller must let stand: this transaction is to be committed whatever the
    /// decision.
    public EmailProofDecision prove(ApplicationId id, EmailCode code, ClientNetwork client) {
        Optional<Application> found = applications.lock(id.value());
        if (found.isEmpty()) {
            return new EmailProofDecision.NoSuchApplication();
        }
        Application application = found.get();
        if (!application.isEmailAwaited()) {
            return new EmailProofDecision.AlreadyProved();
        }
        Optional<Duration> pause = limit.pause(application.email(), client);
        if (pause.isPresent()) {
            return new EmailProofDecision.TooManyWrongCodes(pause.get());
        }
        EmailProofDecision decision = prove(application, code);
        if (decision instanceof EmailProofDecision.CodeWrong) {
            limit.countWrong(application.email(), client);
        }
        return decision;
    }

    void send(Application application) {
        EmailCode code = EmailCode.of(random.nextInt(EmailCode.COUNT));
        Instant now = clock.instant();
        proofs.store(application.id(), hash.of(application.id(), code), now);
        events.publishEvent(
                new EmailProofRequested(application.id(), application.email(), code, now.plus(EmailProofs.VALIDITY)));
    }

    private EmailProofDecision prove(Application application, EmailCode code) {
        Optional<Duration> pause = application.voucherSender().flatMap(guesses::pause);
        if (pause.isPresent()) {
            return new EmailProofDecision.TooManyGuesses(pause.get());
        }
        Instant now = clock.instant();
        return proofs.take(application.id(), now)
                .map(one -> judge(application, code, one, now))
                .orElseGet(() -> proofs.isExpired(application.id(), now)
                        ? new EmailProofDecision.CodeExpired()
                        : new EmailProofDecision.CodeUsedUp());
    }

    private EmailProofDecision judge(Application application, EmailCode code, EmailProofs.Try one, Instant now) {
        if (!MessageDigest.isEqual(hash.of(application.id(), code), one.codeHash())) {
            return new EmailProofDecision.CodeWrong(one.triesLeft());
        }
        proofs.delete(application.id());
        application.emailProved(admitting.recognise(application.email()), now).ifPresent(events::publishEvent);
        return new EmailProofDecision.Proved(application.view());
    }
}
