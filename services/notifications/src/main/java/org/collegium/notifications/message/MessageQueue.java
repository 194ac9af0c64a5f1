package org.collegium.notifications.message;

import static org.collegium.notifications.handover.Handovers.Table.MESSAGE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.collegium.notifications.handover.Handovers;
import org.collegium.notifications.handover.MailQueue;
import org.collegium.notifications.handover.MailState;
import org.collegium.notifications.handover.Prepared;
import org.collegium.notifications.handover.Recipient;
import org.collegium.notifications.handover.Verdict;
import org.collegium.notifications.handover.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Single mails on their way out.
@Component
class MessageQueue implements MailQueue {

    private static final Logger log = LoggerFactory.getLogger(MessageQueue.class);

    private final Messages messages;
    private final Secrets secrets;
    private final Handovers handovers;

    MessageQueue(Messages messages, Secrets secrets, Handovers handovers) {
        this.messages = messages;
        this.secrets = secrets;
        this.handovers = handovers;
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public boolean isBulk() {
        return false;
    }

    @Override
    @Transactional
    public List<UUID> claim(UUID owner, int limit) {
        return messages.claim(owner, secrets.ids(), limit);
    }

    @Override
    @Transactional
    public List<Prepared> prepare(UUID owner, List<UUID> ids) {
        List<Prepared> prepared = new ArrayList<>();
        for (Messages.Candidate candidate : messages.candidates(owner, ids)) {
            if (candidate.secret()) {
                prepareSecret(owner, candidate).ifPresent(prepared::add);
            } else if (candidate.erased()) {
                end(owner, candidate, MailState.NO_LONGER_ENTITLED, "The person was erased.");
            } else if (candidate.suppressed()) {
                end(owner, candidate, MailState.SUPPRESSED, "The address is on the suppression list.");
            } else if (candidate.joined()) {
                end(owner, candidate, MailState.NO_LONGER_ENTITLED, "The applicant has joined meanwhile.");
            } else {
                prepared.add(prepared(
                        candidate, recipient(candidate), new Wording(null, candidate.template(), candidate.words())));
            }
        }
        handovers.move(MESSAGE, owner, prepared.stream().map(Prepared::id).toList(), MailState.HANDING_OVER, null);
        return prepared;
    }

    private Optional<Prepared> prepareSecret(UUID owner, Messages.Candidate candidate) {
        Optional<SecretMail> secret = secrets.find(candidate.id());
        if (secret.isEmpty()) {
            secrets.forget(candidate.id());
            end(owner, candidate, MailState.FAILED, "It was not sent in time.");
        }
        return secret.map(mail -> prepared(
                candidate, new Recipient(candidate.id(), mail.to(), mail.givenName(), "", "test"), mail.wording()));
    }

    private void end(UUID owner, Messages.Candidate candidate, MailState state, String reason) {
        handovers.move(MESSAGE, owner, List.of(candidate.id()), state, reason);
    }

    private static Prepared prepared(Messages.Candidate candidate, Recipient recipient, Wording wording) {
        return new Prepared(recipient, wording, candidate.attempts(), candidate.interruptions());
    }

    private static Recipient recipient(Messages.Candidate candidate) {
        String name = (candidate.givenName() + " " + candidate.familyName()).strip();
        return new Recipient(candidate.id(), candidate.email(), candidate.givenName(), name, "");
    }

    @Override
    public boolean isRecalled(UUID id) {
        return handovers.isRecalled(MESSAGE, id);
    }

    @Override
    @Transactional
    public void record(UUID owner, List<Verdict> verdicts) {
        handovers.record(MESSAGE, owner, verdicts);
        verdicts.stream().filter(v -> v.state().isEnd()).map(Verdict::id).forEach(secrets::forget);
    }

    @Override
    @Transactional
    public void release(UUID owner, List<UUID> ids) {
        handovers.release(MESSAGE, owner, ids);
    }

    @Override
    @Transactional
    public void tidy() {
        handovers.recover(MESSAGE);
        messages.failLostSecrets(secrets.ids());
        messages.failUnknownPersons();
        messages.forgetRecipients();
        messages.prune();
    }

    @Override
    public void cameUpEmpty() {
        // Nobody waits to hear that there is no mail.
    }

    @Override
    public void serverUnavailable(String reason) {
        log.warn("Single mails wait for the mail server: {}", reason);
    }
}
