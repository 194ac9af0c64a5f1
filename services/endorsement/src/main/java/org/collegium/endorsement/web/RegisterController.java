package org.collegium.endorsement.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.collegium.endorsement.register.ReadingRegister;
import org.collegium.endorsement.register.RegisterDecision;
import org.collegium.endorsement.register.RegisterEntry;
import org.collegium.endorsement.register.RegisterRefusal;
import org.collegium.endorsement.register.SuspendingEndorsements;
import org.collegium.web.Caller;
import org.collegium.web.Cursor;
import org.collegium.web.PlainText;
import org.collegium.web.Problem;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/endorsement/register")
class RegisterController {

    private static final int MAX_WORDS = 100;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);
    private static final MediaType SVG = MediaType.valueOf("image/svg+xml;charset=UTF-8");

    private final ReadingRegister reading;
    private final SuspendingEndorsements suspending;

    RegisterController(ReadingRegister reading, SuspendingEndorsements suspending) {
        this.reading = reading;
        this.suspending = suspending;
    }

    /// @param on only what the register held on that day, as it stood then
    @GetMapping
    Slice<RegisterEntry> search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Cursor.limit(limit);
        String words = Typed.words("q", q, MAX_WORDS);
        return Slice.of(
                reading.search(words, possible(on), Cursor.of(cursor).id(), size + 1),
                size,
                entry -> entry.id().toString());
    }

    @GetMapping("/{seal}")
    RegisterEntry verify(@PathVariable String seal, @RequestParam(required = false) @Nullable LocalDate on) {
        return reading.find(seal, possible(on)).orElseThrow(Problem::notFound);
    }

    /// Drawn anew for every request, so that a suspension shows wherever the seal is embedded.
    @GetMapping("/{seal}/seal.svg")
    ResponseEntity<String> drawing(@PathVariable String seal) {
        RegisterEntry entry = reading.find(seal, null).orElseThrow(Problem::notFound);
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'")
                .body(SealDrawing.of(entry));
    }

    @PostMapping("/{seal}/suspension")
    @PreAuthorize(Roles.OFFICERS_ONLY)
    RegisterEntry suspend(@PathVariable String seal, @RequestBody @Valid SuspensionBody body, Caller caller) {
        return entered(suspending.suspend(seal, body.reason(), caller));
    }

    @PostMapping("/{seal}/reinstatement")
    @PreAuthorize(Roles.OFFICERS_ONLY)
    RegisterEntry reinstate(
            @PathVariable String seal,
            @RequestBody(required = false) @Valid @Nullable ReinstatementBody body,
            Caller caller) {
        return entered(suspending.reinstate(seal, body == null ? null : body.reason(), caller));
    }

    private static @Nullable LocalDate possible(@Nullable LocalDate on) {
        if (on != null && (on.isBefore(EARLIEST) || on.isAfter(LATEST))) {
            throw Problem.invalid("on", "out-of-range", "Ask for a day of the years 1900 to 2199.");
        }
        return on;
    }

    private static RegisterEntry entered(RegisterDecision decision) {
        return switch (decision) {
            case RegisterDecision.Entered(RegisterEntry entry) -> entry;
            case RegisterDecision.Refused(RegisterRefusal reason) -> throw of(reason);
        };
    }

    private static Problem of(RegisterRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN_SEAL -> Problem.notFound();
            case ALREADY_SUSPENDED ->
                new Problem(HttpStatus.CONFLICT, "already-suspended", "This endorsement is suspended already.");
            case NOT_SUSPENDED ->
                new Problem(HttpStatus.CONFLICT, "not-suspended", "This endorsement is not suspended.");
            case CONDITION_MISSED ->
                new Problem(
                        HttpStatus.CONFLICT,
                        "condition-missed",
                        "A condition of this endorsement was missed. Close it or give more time for it, then bring the"
                                + " endorsement back.");
            case ENDORSEMENT_ENDED ->
                new Problem(HttpStatus.CONFLICT, "endorsement-ended", "This endorsement has ended.");
        };
    }

    /// @param reason for the audit; the public sees the days only
    record SuspensionBody(
            @PlainText(max = MAX_REASON, multiline = true) String reason) {

        static final int MAX_REASON = 500;
    }

    record ReinstatementBody(
            @PlainText(max = SuspensionBody.MAX_REASON, optional = true, multiline = true) @Nullable
            String reason) {}
}
