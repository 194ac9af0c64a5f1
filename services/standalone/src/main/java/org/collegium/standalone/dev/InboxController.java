package org.collegium.standalone.dev;

import java.util.List;
import org.collegium.standalone.inbox.Inbox;
import org.collegium.standalone.inbox.Mail;
import org.collegium.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The mails that were sent, for programs.
@RestController
class InboxController {

    private static final int MOST = 1_000;

    private final Inbox inbox;

    InboxController(Inbox inbox) {
        this.inbox = inbox;
    }

    /// Newest first.
    ///
    /// @param to     only those for this address
    /// @param before only those with a smaller id; the page after an answer begins before its last id
    @GetMapping("/dev/inbox/messages")
    Messages list(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.invalid("limit", "out-of-range", "Ask for 1 to " + MOST + " mails.");
        }
        return new Messages(inbox.list(to, before, limit), inbox.count());
    }

    @GetMapping("/dev/inbox/messages/{id}")
    Mail one(@PathVariable long id) {
        return inbox.find(id).orElseThrow(Problem::notFound);
    }

    /// @param total how many mails were ever sent, whatever was asked for
    record Messages(List<Mail> items, long total) {}
}
