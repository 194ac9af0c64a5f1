package org.collegium.membership.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.collegium.membership.application.ApplicationId;
import org.collegium.membership.application.ClientNetwork;
import org.collegium.membership.application.EmailCode;
import org.collegium.membership.application.EmailCodeDecision;
import org.collegium.membership.application.EmailProofDecision;
import org.collegium.membership.application.KeyedHash;
import org.collegium.membership.application.ProvingEmails;
import org.collegium.membership.payment.PaymentProvider;
import org.collegium.web.Problem;
import org.collegium.web.limit.Allowance;
import org.collegium.web.limit.Network;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The proof that an applicant reads the mail of the address they gave. Whoever holds the application's id may try.
@RestController
@RequestMapping("/api/membership/applications/{id}/email-proof")
class EmailProofController {

    private final ProvingEmails proving;
    private final KeyedHash hash;
    private final PaymentProvider provider;

    EmailProofController(ProvingEmails proving, KeyedHash hash, PaymentProvider provider) {
        this.proving = proving;
        this.hash = hash;
        this.provider = provider;
    }

    /// Sends the code from the mail; the application goes on if it is right.
    ///
    /// Refusals: 422 `email-code-wrong`, which says how many tries are left; 409 `email-code-expired`,
    /// `email-code-used-up` and `email-already-proved`; 429 `too-many-wrong-email-codes` and
    /// `too-many-voucher-attempts` with `Retry-After`, where no try is taken.
    @PostMapping
    ApplicationBody prove(@PathVariable UUID id, @RequestBody @Valid EmailProof proof, HttpServletRequest request) {
        ClientNetwork client = hash.ofClient(Network.ofClient(request));
        return switch (proving.prove(new ApplicationId(id), new EmailCode(proof.code()), client)) {
            case EmailProofDecision.Proved(var application) -> ApplicationBody.of(application, provider);
            case EmailProofDecision.CodeWrong(int triesLeft) -> throw wrong(triesLeft);
            case EmailProofDecision.CodeExpired() ->
                throw new Problem(
                        HttpStatus.CONFLICT,
                        "email-code-expired",
                        "This code was mailed more than ten minutes ago. Ask for a new one.");
            case EmailProofDecision.CodeUsedUp() ->
                throw new Problem(
                        HttpStatus.CONFLICT,
                        "email-code-used-up",
                        "Too many wrong codes were sent for this one. Ask for a new one.");
            case EmailProofDecision.TooManyWrongCodes(Duration wait) ->
                throw new Allowance(wait)
                        .problem(
                                "too-many-wrong-email-codes",
                                "Too many wrong codes were sent for this address or from your network. Wait a while, and check the code meanwhile.");
            case EmailProofDecision.TooManyGuesses(Duration wait) -> throw ApplicationController.tooManyGuesses(wait);
            case EmailProofDecision.AlreadyProved() -> throw alreadyProved();
            case EmailProofDecision.NoSuchApplication() -> throw Problem.notFound();
        };
    }

    /// Mails a new code; the one before is void. 409 `email-already-proved` if there is nothing left to prove; 429
    /// `too-many-email-codes` with `Retry-After`.
    @PostMapping("/code")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ApplicationBody sendAgain(@PathVariable UUID id, HttpServletRequest request) {
        ClientNetwork client = hash.ofClient(Network.ofClient(request));
        return switch (proving.sendAgain(new ApplicationId(id), client)) {
            case EmailCodeDecision.Sent(var application) -> ApplicationBody.of(application, provider);
            case EmailCodeDecision.TooManyCodes(Duration wait) -> throw tooManyCodes(wait);
            case EmailCodeDecision.AlreadyProved() -> throw alreadyProved();
            case EmailCodeDecision.NoSuchApplication() -> throw Problem.notFound();
        };
    }

    static Problem tooManyCodes(Duration wait) {
        return new Allowance(wait)
                .problem(
                        "too-many-email-codes",
                        "Too many codes were mailed to this address or for your network. Wait a while; the newest code in the"
                                + " mailbox works for ten minutes.");
    }

    private static Problem wrong(int triesLeft) {
        String next = switch (triesLeft) {
            case 0 -> "No try is left. Ask for a new code.";
            case 1 -> "You have 1 try left.";
            default -> "You have " + triesLeft + " tries left.";
        };
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "email-code-wrong",
                "This is not the code that was mailed. " + next,
                List.of(new Problem.Field("code", "email-code-wrong", next)));
    }

    private static Problem alreadyProved() {
        return new Problem(
                HttpStatus.CONFLICT,
                "email-already-proved",
                "The address of this application is proved already. Look at its status.");
    }

    /// @param code the six digits of the mail
    record EmailProof(
            @NotNull @Pattern(regexp = EmailCode.PATTERN, message = "wrong-format|Write the six digits of the mail.")
            String code) {

        @Override
        public String toString() {
            return "EmailProof[…]";
        }
    }
}
