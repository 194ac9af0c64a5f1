package org.collegium.notifications.message;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.collegium.notifications.handover.Bell;
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
    private final Desk desk;
    private final Bell bell;
    private final Clock clock;

    SendingMessages(Messages messages, Secrets secrets, Desk desk, Bell bell, Clock clock) {
        this.messages = messages;
        this.secrets = secrets;
        this.desk = desk;
        this.bell = bell;
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
        bell.ringAfterCommit();
    }

    /// Writes to somebody who is not known here, once about each subject. Where the mail goes is forgotten when it has
    /// ended.
    @Transactional
    public void write(Letter letter, Applicant to) {
        if (!letter.toldAt().isBefore(clock.instant().minus(LATEST))) {
            messages.add(UuidCreator.getTimeOrderedEpoch(), letter, to);
            bell.ringAfterCommit();
        }
    }

    /// Sends a mail that is kept in memory only as soon as this transaction is committed.
    ///
    /// @return the message's id
    @Transactional
    public UUID send(SecretMail mail) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        messages.addSecret(id, mail.template(), desk.owner());
        secrets.hold(id, mail);
        bell.ringAfterCommit();
        return id;
    }
}
