package org.collegium.corporate.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Locale;
import org.collegium.corporate.redemption.AdvisingOnVouchers;
import org.collegium.corporate.redemption.SeatRefusal;
import org.collegium.corporate.redemption.VoucherAdvice;
import org.collegium.corporate.voucher.VoucherCode;
import org.collegium.corporate.voucher.VoucherHashing;
import org.collegium.web.Caller;
import org.collegium.web.EmailAddress;
import org.collegium.web.PlainText;
import org.collegium.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(VoucherCheckController.PATH)
class VoucherCheckController {

    static final String PATH = "/api/corporate/voucher-checks";

    private final AdvisingOnVouchers advising;
    private final VoucherHashing hashing;

    VoucherCheckController(AdvisingOnVouchers advising, VoucherHashing hashing) {
        this.advising = advising;
        this.hashing = hashing;
    }

    @PostMapping
    VoucherAnswer check(@Valid @RequestBody VoucherCheck request, Caller caller) {
        VoucherCode code = VoucherCode.typed(request.code());
        if (!code.isWellFormed()) {
            throw problem(SeatRefusal.VOUCHER_UNKNOWN);
        }
        return switch (advising.advise(hashing.hashOf(code), request.emailDomain())) {
            case VoucherAdvice.Usable(String sponsor, String plan, LocalDate endsOn) ->
                new VoucherAnswer("usable", sponsor, plan, endsOn);
            case VoucherAdvice.Unusable(SeatRefusal reason) -> throw problem(asTold(reason, caller));
        };
    }

    /// A stranger who guesses must not learn that a code was once good.
    private static SeatRefusal asTold(SeatRefusal reason, Caller caller) {
        return reason == SeatRefusal.AGREEMENT_NOT_ACTIVE && !Access.isStaff(caller)
                ? SeatRefusal.VOUCHER_UNKNOWN
                : reason;
    }

    private static Problem problem(SeatRefusal reason) {
        String detail = switch (reason) {
            case VOUCHER_UNKNOWN ->
                "We do not know this code, or it is not in use any more. Compare it with what your employer sent you.";
            case NO_SEAT_LEFT ->
                "Every seat that your employer bought is taken. Ask your employer, or join at your own expense.";
            case ALREADY_REDEEMED -> "This code has been used.";
            case EMAIL_DOMAIN_NOT_COVERED ->
                "Your employer's seats are for its own e-mail addresses. Use your work address.";
            case AGREEMENT_NOT_ACTIVE -> "The agreement behind this code has not begun, or has ended.";
        };
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, reason.code(), detail);
    }

    record VoucherCheck(
            @PlainText(max = VoucherCode.MAX_TYPED) String code,
            @EmailAddress(optional = true) @Nullable String email) {

        @Nullable
        String emailDomain() {
            return email == null
                    ? null
                    : email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        }
    }

    record VoucherAnswer(String status, String sponsor, String plan, LocalDate membershipEndsOn) {}
}
