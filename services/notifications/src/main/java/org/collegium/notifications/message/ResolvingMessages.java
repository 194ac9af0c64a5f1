package org.collegium.notifications.message;

import java.util.Optional;
import java.util.UUID;
import org.collegium.notifications.handover.WakeUp;
import org.collegium.web.Audit;
import org.collegium.web.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Staff say what became of a single mail that nobody else can know about.
@Service
public class ResolvingMessages {

    private final Messages messages;
    private final Audit audit;
    private final WakeUp wakeUp;

    ResolvingMessages(Messages messages, Audit audit, WakeUp wakeUp) {
        this.messages = messages;
        this.audit = audit;
        this.wakeUp = wakeUp;
    }

    /// What came of it: the mail as it is now, or a reason.
    public sealed interface Resolution {
        record Resolved(MessageView message) implements Resolution {}

        record NotUncertain() implements Resolution {}
    }

    /// @return empty if there is no such mail, or it is a sign-in link
    @Transactional
    public Optional<Resolution> resolve(Caller caller, UUID id, MessageOutcome outcome) {
        return messages.find(id).map(message -> {
            if (!messages.resolve(id, outcome)) {
                return new Resolution.NotUncertain();
            }
            audit.record(caller, "message-resolved", "message/" + id, words(outcome));
            wakeUp.wakeAfterCommit();
            return new Resolution.Resolved(messages.find(id).orElseThrow());
        });
    }

    private static String words(MessageOutcome outcome) {
        return switch (outcome) {
            case DELIVERED -> "It was found delivered.";
            case RESEND -> "It is to be sent again.";
            case FAILED -> "It was given up.";
        };
    }
}
