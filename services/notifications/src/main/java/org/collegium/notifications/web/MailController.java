package org.collegium.notifications.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import java.util.UUID;
import org.collegium.notifications.message.MessageOutcome;
import org.collegium.notifications.message.MessageView;
import org.collegium.notifications.message.ReadingMessages;
import org.collegium.notifications.message.ResolvingMessages;
import org.collegium.notifications.message.ResolvingMessages.Resolution;
import org.collegium.web.Caller;
import org.collegium.web.Cursor;
import org.collegium.web.Problem;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Staff see what became of single mails, and resolve those of which nobody knows whether they arrived.
@RestController
@RequestMapping("/api/notifications/messages")
class MailController {

    private final ReadingMessages reading;
    private final ResolvingMessages resolving;

    MailController(ReadingMessages reading, ResolvingMessages resolving) {
        this.reading = reading;
        this.resolving = resolving;
    }

    /// @param outcome `delivered`, `resend` if twice is better than not at all, or `failed` to give it up
    record MessageResolution(
            @NotNull @Pattern(regexp = "delivered|resend|failed", message = "unknown|Say delivered, resend or failed.")
            String outcome) {

        MessageOutcome parsed() {
            return MessageOutcome.valueOf(outcome.toUpperCase(Locale.ROOT));
        }
    }

    /// The newest first; sign-in links are not shown.
    ///
    /// @param state all if it is left out
    @GetMapping
    Slice<MessageView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        Staff.requireOffice(caller);
        int size = Cursor.limit(limit);
        return Slice.of(
                reading.list(StateWord.parsed("state", state), Cursor.of(cursor).id(), size + 1),
                size,
                message -> message.id().toString());
    }

    @PostMapping("/{id}/resolution")
    MessageView resolve(Caller caller, @PathVariable UUID id, @RequestBody @Valid MessageResolution request) {
        Staff.requireOffice(caller);
        return switch (resolving.resolve(caller, id, request.parsed()).orElseThrow(Problem::notFound)) {
            case Resolution.Resolved(var message) -> message;
            case Resolution.NotUncertain() ->
                throw new Problem(
                        HttpStatus.CONFLICT,
                        "message-not-uncertain",
                        "What became of this mail is known. Only an uncertain mail can be resolved.");
        };
    }
}
