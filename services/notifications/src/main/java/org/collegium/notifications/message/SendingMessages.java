package org.collegium.notifications.message;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.collegium.notifications.handover.WakeUp;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Something happened that a person is to read about.
@Service
public class SendingMessages {

    /// What is heard later than this after it was told is history: a release that hears a topic for the first time
    /// reads it from its start, and must not mail all of it.
    static final Duration LATEST = Duration.ofDays(14);

    private final Messages messages;
    private final Secrets secrets;
    private final SecretHolder secretHolder;
    private final WakeUp wakeUp;
    private final Clock clock;

    SendingMessages(Messages messages, Secrets secrets, SecretHolder secretHolder, WakeUp wakeUp, Clock clock) {
        this.messages = messages;
        this.secrets = secrets;
        this.secretHolder = secretHolder;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    /// Writes to each person once about each subject, however often it is told.
    @Transactional
    public void write(List<Letter> letters) {
        Instant latest = clock.instant().minus(LATEST);
        List<Letter> news = letters.stream()
                .filter(letter -> !letter.toldAt().isBefore(latest))
                .toList();
        if (news.isEmpty()) {
            return;
        }
        messages.add(news.stream().map(n -> UuidCreator.getTimeOrderedEpoch()).toList(), news);
        wakeUp.wakeAfterCommit();
    }

    /// Writes to somebody who is not known here, once about each subject. Where the mail goes is forgotten when it has
    /// ended.
    @Transactional
    public void write(Letter letter, Applicant to) {
        if (!letter.toldAt().isBefore(clock.instant().minus(LATEST))) {
            messages.add(UuidCreator.getTimeOrderedEpoch(), letter, to);
            wakeUp.wakeAfterCommit();
        }
    }

    /// Sends a mail that is kept in memory only as soon as this transaction is committed.
    ///
    /// @return the message's id
    @Transactional
    public UUID send(SecretMail mail) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        messages.addSecret(id, mail.template(), secretHolder.owner());
        secrets.hold(id, mail);
        wakeUp.wakeAfterCommit();
        return id;
    }
}
