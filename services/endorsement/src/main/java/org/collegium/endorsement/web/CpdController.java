package org.collegium.endorsement.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.collegium.endorsement.cpd.CorrectEntry;
import org.collegium.endorsement.cpd.CpdDecision;
import org.collegium.endorsement.cpd.CpdEntryView;
import org.collegium.endorsement.cpd.CpdPosition;
import org.collegium.endorsement.cpd.CpdRefusal;
import org.collegium.endorsement.cpd.CpdYear;
import org.collegium.endorsement.cpd.KeepingCpd;
import org.collegium.web.Caller;
import org.collegium.web.Cursor;
import org.collegium.web.PlainText;
import org.collegium.web.Problem;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A member's own record; nobody else's exists.
@RestController
@RequestMapping("/api/endorsement/cpd")
class CpdController {

    private static final int MAX_STATUS = 20;

    private final KeepingCpd keeping;

    CpdController(KeepingCpd keeping) {
        this.keeping = keeping;
    }

    /// Somebody whose membership has ended still reads what they wrote.
    @GetMapping
    Slice<CpdEntryView> list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        int size = Cursor.limit(limit);
        return Slice.of(
                keeping.of(
                        caller.requirePerson(),
                        Typed.words("status", status, MAX_STATUS),
                        position(Cursor.of(cursor)),
                        size + 1),
                size,
                entry -> entry.heldOn() + "_" + entry.id());
    }

    /// What was confirmed, year by year.
    @GetMapping("/years")
    Items<CpdYear> years(Caller caller) {
        return new Items<>(keeping.years(caller.requirePerson()));
    }

    @GetMapping("/{id}")
    CpdEntryView show(@PathVariable UUID id, Caller caller) {
        return keeping.find(id, caller.requirePerson()).orElseThrow(Problem::notFound);
    }

    @PostMapping
    ResponseEntity<CpdEntryView> note(@RequestBody @Valid CpdBody body, Caller caller) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(kept(keeping.note(body.command(), caller.requirePerson())));
    }

    @PostMapping("/{id}/confirmation")
    CpdEntryView confirm(
            @PathVariable UUID id, @RequestBody(required = false) @Valid @Nullable ReflectionBody body, Caller caller) {
        return kept(keeping.confirm(id, body == null ? null : body.reflection(), caller.requirePerson()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, Caller caller) {
        if (!keeping.remove(id, caller.requirePerson())) {
            throw Problem.notFound();
        }
    }

    /// Puts right what an entry says.
    @PutMapping("/{id}")
    CpdEntryView correct(@PathVariable UUID id, @RequestBody @Valid CorrectionBody body, Caller caller) {
        return kept(keeping.correct(
                id, new CorrectEntry(body.title(), body.heldOn(), body.minutes()), caller.requirePerson()));
    }

    /// A day and an id.
    private static @Nullable CpdPosition position(Cursor cursor) {
        String position = cursor.position();
        if (position == null) {
            return null;
        }
        try {
            int split = position.indexOf('_');
            return new CpdPosition(
                    LocalDate.parse(position.substring(0, Math.max(split, 0))),
                    UUID.fromString(position.substring(split + 1)));
        } catch (DateTimeParseException | IllegalArgumentException none) {
            throw Cursor.notOurs();
        }
    }

    private static CpdEntryView kept(CpdDecision decision) {
        return switch (decision) {
            case CpdDecision.Kept(CpdEntryView entry) -> entry;
            case CpdDecision.Refused(CpdRefusal reason) -> throw of(reason);
        };
    }

    private static Problem of(CpdRefusal refusal) {
        return switch (refusal) {
            case MEMBERS_ONLY ->
                new Problem(
                        HttpStatus.FORBIDDEN,
                        "members-only",
                        "Only members add to a CPD record. Join, or renew your membership, to go on with yours.");
            case UNKNOWN_ENTRY -> Problem.notFound();
            case UNKNOWN_SEAL -> Problem.invalid("seal", "unknown-seal", "There is no such seal in the register.");
            case FROM_MENTORING ->
                new Problem(
                        HttpStatus.CONFLICT,
                        "from-mentoring",
                        "A session is what the two of you logged. You can remove it here, or change your reflection.");
            case TITLE_MISSING -> Problem.invalid("title", "required", "Say what you did.");
            case HELD_IN_THE_FUTURE -> Problem.invalid("heldOn", "in-the-future", "Note it once it has taken place.");
            case HELD_TOO_LONG_AGO -> Problem.invalid("heldOn", "too-long-ago", "A record goes back ten years.");
            case ABSURD_LENGTH ->
                Problem.invalid(
                        "minutes", "out-of-range", "From 1 to 720 minutes a day; note a longer course day by day.");
        };
    }

    /// @param title of an own activity; an entry from the register keeps its title
    record CorrectionBody(
            @PlainText(max = CpdBody.MAX_TITLE, optional = true) @Nullable
            String title,

            @NotNull LocalDate heldOn,
            @NotNull Integer minutes) {}

    record ReflectionBody(
            @PlainText(max = CpdBody.MAX_REFLECTION, optional = true, multiline = true) @Nullable
            String reflection) {}
}
