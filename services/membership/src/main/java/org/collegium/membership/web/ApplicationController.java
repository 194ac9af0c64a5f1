package org.collegium.membership.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.collegium.membership.application.ApplicationId;
import org.collegium.membership.application.ApplicationView;
import org.collegium.membership.application.Applying;
import org.collegium.membership.application.KeyedHash;
import org.collegium.membership.application.Receipt;
import org.collegium.membership.payment.PaymentProvider;
import org.collegium.web.Caller;
import org.collegium.web.Problem;
import org.collegium.web.limit.Allowance;
import org.collegium.web.limit.Network;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Joining, without a token; afterwards the application's id is the key to it.
@RestController
@RequestMapping("/api/membership/applications")
class ApplicationController {

    private final Applying applying;
    private final KeyedHash hash;
    private final PaymentProvider provider;

    ApplicationController(Applying applying, KeyedHash hash, PaymentProvider provider) {
        this.applying = applying;
        this.hash = hash;
        this.provider = provider;
    }

    /// 202 with `awaiting-email`: a code goes to the address. A caller who may vouch for the address
    /// (`"emailProved":true`) sees the application go on at once.
    @PostMapping
    ResponseEntity<ApplicationBody> apply(
            Caller caller, @RequestBody @Valid ApplicationRequest said, HttpServletRequest request) {
        if (said.vouchesForEmail() && !caller.is("portal", "membership-officer")) {
            throw mayNotVouch();
        }
        if (said.personId() != null
                && !(said.vouchesForEmail() && caller.roles().contains("portal"))) {
            throw mayNotNamePerson();
        }
        Receipt receipt = applying.apply(said.from(hash.ofClient(Network.ofClient(request))));
        return switch (receipt) {
            case Receipt.Received(ApplicationView application) ->
                ResponseEntity.accepted()
                        .location(URI.create("/api/membership/applications/"
                                + application.id().value()))
                        .body(ApplicationBody.of(application, provider));
            case Receipt.PlanUnknown() -> throw planUnknown();
            case Receipt.TooManyCodes(Duration wait) -> throw EmailProofController.tooManyCodes(wait);
            case Receipt.TooManyGuesses(Duration wait) -> throw tooManyGuesses(wait);
        };
    }

    @GetMapping("/{id}")
    ApplicationBody find(@PathVariable UUID id) {
        return applying.find(new ApplicationId(id))
                .map(application -> ApplicationBody.of(application, provider))
                .orElseThrow(Problem::notFound);
    }

    private static Problem mayNotVouch() {
        return new Problem(
                HttpStatus.FORBIDDEN,
                "may-not-vouch-for-email",
                "Only the portal and the office may say that an address is proved. Leave emailProved out; a code is"
                        + " mailed to the address.");
    }

    private static Problem mayNotNamePerson() {
        return new Problem(
                HttpStatus.FORBIDDEN,
                "may-not-name-person",
                "Only the portal may say as whom somebody acts already, of an address that is proved. Leave personId out.");
    }

    private static Problem planUnknown() {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "plan-unknown",
                "There is no such plan to join. Choose one of GET /api/membership/plans.",
                List.of(new Problem.Field("plan", "plan-unknown", "Choose one of the plans on offer.")));
    }

    static Problem tooManyGuesses(Duration wait) {
        return new Allowance(wait)
                .problem(
                        "too-many-voucher-attempts",
                        "Too many voucher codes from your network were wrong. Wait ten minutes, and check the code meanwhile.");
    }
}
