package org.collegium.membership.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.collegium.membership.application.ApplicationId;
import org.collegium.membership.application.ApplicationView;
import org.collegium.membership.application.PaymentAnswer;
import org.collegium.membership.payment.PaymentOutcome;
import org.collegium.membership.payment.PaymentProvider;
import org.collegium.membership.payment.TakingPayments;
import org.collegium.web.PlainText;
import org.collegium.web.Problem;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The sandbox's payment provider: whoever holds the application says how its payment ended. It exists in the
/// sandbox only.
@RestController
@ConditionalOnProperty(name = "collegium.payments", havingValue = "sandbox")
class SandboxPaymentController {

    private final TakingPayments payments;
    private final PaymentProvider provider;

    SandboxPaymentController(TakingPayments payments, PaymentProvider provider) {
        this.payments = payments;
        this.provider = provider;
    }

    @PostMapping("/api/membership/applications/{id}/payment")
    ApplicationBody pay(@PathVariable UUID id, @RequestBody @Valid SandboxPayment payment) {
        PaymentOutcome outcome = PaymentOutcome.ofWord(payment.outcome())
                .orElseThrow(() -> Problem.invalid("outcome", "wrong-format", "Say settled or declined."));
        return ApplicationBody.of(application(payments.take(new ApplicationId(id), outcome)), provider);
    }

    private static ApplicationView application(PaymentAnswer answer) {
        return switch (answer) {
            case PaymentAnswer.Capture(long pence, var application) -> application;
            case PaymentAnswer.DoNotCapture(long pence, var application) -> application;
            case PaymentAnswer.MayTryAgain(long pence, var application) -> application;
            case PaymentAnswer.NothingDue() ->
                throw new Problem(
                        HttpStatus.CONFLICT,
                        "payment-not-due",
                        "Nothing is to be paid for this application now. Look at its status.");
            case PaymentAnswer.NoSuchApplication() -> throw Problem.notFound();
        };
    }

    /// @param outcome `settled` or `declined`
    record SandboxPayment(@PlainText(max = 20) String outcome) {}
}
