package org.collegium.notifications.message;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.collegium.notifications.handover.Bell;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Something happened that a person is to read about.
@Service
public class SendingMessages {

    /// Who applies over and over with somebody's address must not fill their mailbox.
    static final Duration QUIET = Duration.ofMinutes(15);

    private final Messages messages;
    private final Secrets secrets;
    private final Desk desk;
    private final Bell bell;

    SendingMessages(Messages messages, Secrets secrets, Desk desk, Bell bell) {
        this.messages = messages;
        this.secrets = secrets;
        this.desk = desk;
        this.bell = bell;
    }

    /// Welcomes each new member, once a membership.
    @Transactional
    public void welcome(List<Welcome> welcomes) {
        if (welcomes.isEmpty()) {
            return;
        }
        List<UUID> ids =
                welcomes.stream().map(w -> UuidCreator.getTimeOrderedEpoch()).toList();
        messages.addWelcomes(ids, welcomes);
        bell.ringAfterCommit();
    }

    /// Tells the owner of an address that somebody applied with it.
    @Transactional
    public void tellOfDuplicate(UUID applicationId, UUID personId) {
        messages.addDuplicateApplication(UuidCreator.getTimeOrderedEpoch(), applicationId, personId, QUIET);
        bell.ringAfterCommit();
    }

    /// Sends a link to sign in as soon as this transaction is committed.
    ///
    /// @return the message's id
    @Transactional
    public UUID send(SignInLink link) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        messages.addSecret(id, desk.owner());
        secrets.hold(id, link);
        bell.ringAfterCommit();
        return id;
    }
}
