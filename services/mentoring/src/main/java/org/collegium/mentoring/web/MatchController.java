package org.collegium.mentoring.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.collegium.mentoring.match.Contact;
import org.collegium.mentoring.match.EndingReason;
import org.collegium.mentoring.match.LogSession;
import org.collegium.mentoring.match.MatchDecision;
import org.collegium.mentoring.match.MatchRefusal;
import org.collegium.mentoring.match.MatchView;
import org.collegium.mentoring.match.MessageView;
import org.collegium.mentoring.match.ReachingEachOther;
import org.collegium.mentoring.match.ReadingMatches;
import org.collegium.mentoring.match.WorkingTogether;
import org.collegium.web.Caller;
import org.collegium.web.Cursor;
import org.collegium.web.EmailAddress;
import org.collegium.web.PlainText;
import org.collegium.web.Problem;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/mentoring/matches")
class MatchController {

    private final WorkingTogether working;
    private final ReachingEachOther reaching;
    private final ReadingMatches reading;

    MatchController(WorkingTogether working, ReachingEachOther reaching, ReadingMatches reading) {
        this.working = working;
        this.reaching = reaching;
        this.reading = reading;
    }

    /// Everybody's without notes for the coordinator, unless `mine` is true; one's own in full for everybody else.
    @GetMapping
    Slice<MatchView> list(
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        int size = Cursor.limit(limit);
        UUID before = Cursor.of(cursor).id();
        var matches = Roles.isCoordinator(caller) && !mine
                ? reading.all(before, size + 1)
                : reading.of(caller.requirePerson(), before, size + 1);
        return Slice.of(matches, size, match -> match.id().toString());
    }

    @GetMapping("/{id}")
    MatchView find(@PathVariable UUID id, Caller caller) {
        UUID person = caller.personId();
        if (person != null) {
            var own = reading.findFor(id, person);
            if (own.isPresent()) {
                return own.get();
            }
        }
        if (!Roles.isCoordinator(caller)) {
            throw Problem.notFound();
        }
        return reading.findForCoordinator(id).orElseThrow(Problem::notFound);
    }

    @PostMapping("/{id}/sessions")
    @ResponseStatus(HttpStatus.CREATED)
    MatchView log(@PathVariable UUID id, @RequestBody @Valid SessionBody body, Caller caller) {
        return done(
                working.log(new LogSession(id, caller.requirePerson(), body.heldOn(), body.minutes(), body.note())));
    }

    @PostMapping("/{id}/agreement")
    MatchView propose(@PathVariable UUID id, @RequestBody @Valid AgreementBody body, Caller caller) {
        return done(working.propose(id, caller.requirePerson(), body.agreement()));
    }

    @PostMapping("/{id}/agreement/acceptance")
    MatchView agree(@PathVariable UUID id, Caller caller) {
        return done(working.agree(id, caller.requirePerson()));
    }

    @PostMapping("/{id}/ending")
    MatchView end(@PathVariable UUID id, @RequestBody @Valid EndingBody body, Caller caller) {
        if (Roles.isCoordinator(caller)) {
            return done(working.endByCoordinator(id)).withoutNotes();
        }
        EndingReason reason = EndingReason.of(body.reason())
                .filter(known -> known != EndingReason.COORDINATOR)
                .orElseThrow(() ->
                        Problem.invalid("reason", "unknown-reason", "Send completed, not-a-fit or circumstances."));
        return done(working.end(id, caller.requirePerson(), reason));
    }

    /// What the two wrote to each other, the newest first; for them alone.
    @GetMapping("/{id}/messages")
    Slice<MessageView> messages(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        int size = Cursor.limit(limit);
        return Slice.of(
                reaching.messages(id, caller.requirePerson(), Cursor.of(cursor).id(), size + 1)
                        .orElseThrow(Problem::notFound),
                size,
                message -> message.id().toString());
    }

    /// Writes to the other of the match, who is mailed that a message waits.
    @PostMapping("/{id}/messages")
    @ResponseStatus(HttpStatus.CREATED)
    MatchView write(@PathVariable UUID id, @RequestBody @Valid MessageBody body, Caller caller) {
        return done(reaching.write(id, caller.requirePerson(), body.text()));
    }

    /// Shows the other how the caller can be reached; without both, by messages alone.
    @PutMapping("/{id}/contact")
    MatchView show(@PathVariable UUID id, @RequestBody @Valid ContactBody body, Caller caller) {
        return done(reaching.show(id, caller.requirePerson(), new Contact(body.email(), body.phone())));
    }

    private static MatchView done(MatchDecision decision) {
        return switch (decision) {
            case MatchDecision.Done(MatchView match) -> match;
            case MatchDecision.Refused(MatchRefusal reason) -> throw MentoringProblems.of(reason);
            case MatchDecision.TooManyMessages(Duration pause) -> throw MentoringProblems.tooManyMessages(pause);
        };
    }

    /// @param minutes 5 to 480: a working day is the longest session there is
    record SessionBody(
            @NotNull LocalDate heldOn,
            @NotNull @Min(5) @Max(480) Integer minutes,

            @PlainText(max = 4_000, multiline = true, optional = true) @Nullable
            String note) {}

    record AgreementBody(
            @PlainText(max = 4_000, multiline = true) String agreement) {}

    record MessageBody(
            @PlainText(max = 4_000, multiline = true) String text) {}

    /// What stands on a page as a link: an address and a number, and nothing else.
    record ContactBody(
            @EmailAddress(optional = true) @Nullable String email,

            @Nullable
            @Pattern(
                    regexp = "[+]?[0-9() -]{5,29}",
                    message = "wrong-format|Write the number with digits, spaces, brackets and hyphens only.")
            String phone) {}

    record EndingBody(@PlainText(max = 40) String reason) {}
}
