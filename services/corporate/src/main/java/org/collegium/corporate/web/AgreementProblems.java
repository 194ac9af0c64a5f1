package org.collegium.corporate.web;

import org.collegium.corporate.agreement.AcceptDecision;
import org.collegium.corporate.agreement.AgreementView;
import org.collegium.corporate.agreement.DraftDecision;
import org.collegium.web.Problem;
import org.springframework.http.HttpStatus;

final class AgreementProblems {

    private AgreementProblems() {}

    static Problem of(DraftDecision.Refused refused) {
        return switch (refused) {
            case DraftDecision.UnknownQuote() ->
                Problem.invalid("quoteId", "unknown-quote", "There is no such quote. Make one first.");
            case DraftDecision.QuoteUsed() ->
                new Problem(
                        HttpStatus.CONFLICT,
                        "quote-already-used",
                        "This quote has become an agreement already. Make another quote for another agreement.");
            case DraftDecision.BindingNotOffered() ->
                new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "binding-not-offered",
                        "Approval by the employer is not offered yet. Choose none, email-domain or unique-code.");
        };
    }

    static AgreementView acceptedOrThrow(AcceptDecision decision) {
        return switch (decision) {
            case AcceptDecision.Accepted(AgreementView agreement) -> agreement;
            case AcceptDecision.TooLate() ->
                throw new Problem(
                        HttpStatus.CONFLICT,
                        "agreement-ended",
                        "The last day of this agreement has passed before anybody accepted it. Make a new quote.");
            case AcceptDecision.UnknownAgreement() -> throw Problem.notFound();
        };
    }
}
