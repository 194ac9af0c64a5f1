package org.collegium.web;

import jakarta.validation.Valid;
import java.util.List;
import org.collegium.messaging.DeadLetters;
import org.collegium.messaging.DeadLetters.DeadLetter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The facts a service could not handle, for administrators: look, hand over again, or give up with a reason.
@RestController
@RequestMapping("/api/${spring.application.name}/dead-letters")
@PreAuthorize("hasRole('administrator')")
class DeadLetterController {

    private final ObjectProvider<DeadLetters> deadLetters;
    private final Audit audit;

    DeadLetterController(ObjectProvider<DeadLetters> deadLetters, Audit audit) {
        this.deadLetters = deadLetters;
        this.audit = audit;
    }

    @GetMapping
    Slice<DeadLetter> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Cursor.limit(limit);
        @Nullable Long before = before(Cursor.of(cursor));
        DeadLetters letters = deadLetters.getIfAvailable();
        return Slice.of(
                letters == null ? List.of() : letters.list(before, size + 1),
                size,
                letter -> String.valueOf(letter.id()));
    }

    @PostMapping("/{id}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void replay(Caller caller, @PathVariable long id) {
        if (!here().replay(id)) {
            throw Problem.notFound();
        }
        audit.record(caller, "dead-letter-replayed", "dead-letter/" + id, "The fact was handed to its handler again.");
    }

    @PostMapping("/{id}/discard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(Caller caller, @PathVariable long id, @RequestBody @Valid Discard discard) {
        if (!here().discard(id, discard.reason())) {
            throw Problem.notFound();
        }
        audit.record(caller, "dead-letter-discarded", "dead-letter/" + id, discard.reason());
    }

    private DeadLetters here() {
        DeadLetters letters = deadLetters.getIfAvailable();
        if (letters == null) {
            throw Problem.notFound();
        }
        return letters;
    }

    private static @Nullable Long before(Cursor cursor) {
        if (cursor.position() == null) {
            return null;
        }
        try {
            return Long.valueOf(cursor.position());
        } catch (NumberFormatException notOurs) {
            throw Cursor.notOurs();
        }
    }

    /// Why a fact is given up, kept in the audit.
    record Discard(@PlainText(max = 500) String reason) {}
}
