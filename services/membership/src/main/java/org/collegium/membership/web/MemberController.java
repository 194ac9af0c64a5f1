package org.collegium.membership.web;

import jakarta.validation.Valid;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.collegium.membership.member.CancelMembership;
import org.collegium.membership.member.Cancellation;
import org.collegium.membership.member.CancelledBy;
import org.collegium.membership.member.EndingMemberships;
import org.collegium.membership.member.FindingMembers;
import org.collegium.membership.member.Leaving;
import org.collegium.membership.member.MemberQuery;
import org.collegium.membership.member.MemberView;
import org.collegium.membership.member.MembershipStatus;
import org.collegium.membership.member.TellingTimelines;
import org.collegium.membership.member.TimelineEntry;
import org.collegium.membership.person.PersonId;
import org.collegium.web.Caller;
import org.collegium.web.Cursor;
import org.collegium.web.PlainText;
import org.collegium.web.Problem;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Members, for the office, and each for themselves as `me`. Who may not see a member is told that there is
/// none.
@RestController
@RequestMapping("/api/membership/members")
class MemberController {

    private static final String OFFICER = "membership-officer";

    private final FindingMembers members;
    private final TellingTimelines timelines;
    private final EndingMemberships ending;

    MemberController(FindingMembers members, TellingTimelines timelines, EndingMemberships ending) {
        this.members = members;
        this.timelines = timelines;
        this.ending = ending;
    }

    /// Members in the order in which they joined.
    ///
    /// @param query  part of a name or address, or a whole membership or registration number
    /// @param status `pending`, `active`, `lapsed` or `cancelled`
    @GetMapping
    @PreAuthorize("hasAnyRole('membership-officer', 'administrator')")
    Slice<MemberView> list(
            @RequestParam(required = false) @PlainText(max = 100, optional = true) @Nullable String query,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int rows = Cursor.limit(limit);
        MemberQuery page = new MemberQuery(
                query == null ? null : query.strip(),
                statusOf(status),
                Cursor.of(cursor).id(),
                rows + 1);
        return Slice.of(members.page(page), rows, member -> member.id().toString());
    }

    @GetMapping("/{id}")
    MemberView get(Caller caller, @PathVariable String id) {
        return members.find(visible(caller, id)).orElseThrow(Problem::notFound);
    }

    @GetMapping("/{id}/timeline")
    Slice<TimelineEntry> timeline(Caller caller, @PathVariable String id) {
        PersonId person = visible(caller, id);
        List<TimelineEntry> entries = timelines.of(person);
        if (entries.isEmpty()) {
            throw Problem.notFound();
        }
        return new Slice<>(entries, null);
    }

    /// Ends the membership early; it is used to its last day. Answers 409 `nothing-to-cancel` if it does not run today
    /// or is cancelled already, 422 for a day outside its term.
    @PostMapping("/{id}/cancellation")
    MemberView cancel(Caller caller, @PathVariable String id, @RequestBody @Valid CancellationRequest wish) {
        PersonId person = visible(caller, id);
        return switch (ending.cancel(caller, wish.of(caller, person))) {
            case Cancellation.Cancelled(var event) -> members.find(person).orElseThrow(Problem::notFound);
            case Cancellation.NothingToCancel() ->
                throw new Problem(
                        HttpStatus.CONFLICT,
                        "nothing-to-cancel",
                        "This membership does not run today, or is cancelled already.");
            case Cancellation.DayOutsideTerm(var earliest, var latest) ->
                throw Problem.invalid(
                        "endsOn", "out-of-range", "Choose a day from %s to %s.".formatted(earliest, latest));
            case Cancellation.NoSuchMember() -> throw Problem.notFound();
        };
    }

    private static PersonId visible(Caller caller, String id) {
        return idOf(caller, id)
                .filter(person -> caller.isPerson(person) || caller.is(OFFICER))
                .map(PersonId::new)
                .orElseThrow(Problem::notFound);
    }

    private static Optional<UUID> idOf(Caller caller, String id) {
        if (id.equals("me")) {
            return Optional.ofNullable(caller.personId());
        }
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static @Nullable MembershipStatus statusOf(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return MembershipStatus.ofWord(word.toLowerCase(Locale.ROOT))
                .orElseThrow(() ->
                        Problem.invalid("status", "wrong-format", "Ask for pending, active, lapsed or cancelled."));
    }

    /// @param endsOn the last day: `now`, `term-end` or a date; today if left out. All three are used to the end of
    /// that
    ///               day; with `now`, the seat of an employer who pays is free at once
    /// @param reason why, in the words of whoever cancels, if they like; kept here only
    record CancellationRequest(
            @PlainText(max = 10, optional = true) @Nullable String endsOn,

            @PlainText(max = 200, optional = true) @Nullable String reason) {

        CancelMembership of(Caller caller, PersonId person) {
            CancelledBy by = caller.isPerson(person.value()) ? CancelledBy.MEMBER : CancelledBy.OFFICE;
            String said = reason == null || reason.isBlank() ? null : reason.strip();
            return new CancelMembership(person, leaving(), by, said);
        }

        private Leaving leaving() {
            return switch (endsOn) {
                case null -> new Leaving.Today();
                case "now" -> new Leaving.Now();
                case "term-end" -> new Leaving.AtTermEnd();
                default -> new Leaving.On(day(endsOn));
            };
        }

        private static LocalDate day(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException noDay) {
                throw Problem.invalid("endsOn", "wrong-format", "Write now, term-end, or a day as in 2012-11-30.");
            }
        }
    }
}
