package org.collegium.corporate.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.collegium.corporate.quote.QuoteDecision;
import org.collegium.corporate.quote.QuoteView;
import org.collegium.corporate.quote.Quoting;
import org.collegium.corporate.quote.RequestQuote;
import org.collegium.web.Caller;
import org.collegium.web.PlainText;
import org.collegium.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/corporate/quotes")
class QuoteController {

    private final Quoting quoting;

    QuoteController(Quoting quoting) {
        this.quoting = quoting;
    }

    @PostMapping
    ResponseEntity<QuoteView> quote(@Valid @RequestBody QuoteRequest request, Caller caller) {
        Access.requireStaff(caller);
        return switch (quoting.quote(request.command())) {
            case QuoteDecision.Quoted(QuoteView quote) ->
                ResponseEntity.created(URI.create("/api/corporate/quotes/" + quote.id()))
                        .body(quote);
            case QuoteDecision.HeadcountBelowMinimum(int headcount, int minimum) ->
                throw new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "headcount-below-minimum",
                        "The scheme is for %d social workers or more, and here are %d. Smaller employers can buy together as a group."
                                .formatted(minimum, headcount));
            case QuoteDecision.UnknownBuyer() -> throw request.unknownBuyer();
            case QuoteDecision.UnknownPlan() ->
                throw Problem.invalid("plan", "unknown-plan", "Choose a plan of the price list.");
            case QuoteDecision.TermOutOfReach() ->
                throw Problem.invalid(
                        "startsOn",
                        "out-of-range",
                        "Choose a first day at most two years ahead, and so that the last day is not over yet.");
        };
    }

    @GetMapping("/{id}")
    QuoteView one(@PathVariable UUID id, Caller caller) {
        Access.requireStaff(caller);
        return quoting.one(id).orElseThrow(Problem::notFound);
    }

    record QuoteRequest(
            @Nullable UUID organisationId,
            @Nullable UUID groupId,
            @PlainText(max = 50) String plan,
            @NotNull @Min(1) @Max(RequestQuote.MAX_SEATS) Integer seats,
            @NotNull LocalDate startsOn,
            @NotNull @Min(1) @Max(RequestQuote.MAX_MONTHS) Integer months) {

        RequestQuote command() {
            if (organisationId == null && groupId == null) {
                throw Problem.invalid("organisationId", "required", "Name the organisation or the group that buys.");
            }
            if (organisationId != null && groupId != null) {
                throw Problem.invalid("groupId", "only-one-buyer", "Name an organisation or a group, not both.");
            }
            return new RequestQuote(organisationId, groupId, plan, seats, startsOn, months);
        }

        Problem unknownBuyer() {
            return organisationId == null
                    ? Problem.invalid("groupId", "unknown-group", "There is no such group.")
                    : Problem.invalid("organisationId", "unknown-organisation", "There is no such organisation.");
        }
    }
}
