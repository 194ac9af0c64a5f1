package org.collegium.corporate.web;

import jakarta.servlet.http.HttpServletRequest;
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
import org.collegium.web.ReadOnlyEndpoint;
import org.collegium.web.limit.FailureLimitFilter;
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
    @ReadOnlyEndpoint
    VoucherAnswer check(@Valid @RequestBody VoucherCheck asked, Caller caller, HttpServletRequest request) {
        VoucherCode code = VoucherCode.typed(asked.code());
        if (!code.isWellFormed()) {
            throw refusal(SeatRefusal.VOUCHER_UNKNOWN, request);
        }
        return switch (advising.advise(hashing.hashOf(code), asked.emailDomain())) {
            case VoucherAdvice.Usable(String sponsor, String plan, LocalDate endsOn) ->
                new VoucherAnswer("usable", sponsor, plan, endsOn);
            case VoucherAdvice.Unusable(SeatRefusal reason) -> throw refusal(asTold(reason, caller), request);
        };
    }

    /// A stranger who guesses must not learn that a code was once good, or will be: that is told to staff and to people
    /// who have proved who they are. The portal asks for whoever has proved a mailbox and has no account yet.
    private static SeatRefusal asTold(SeatRefusal reason, Caller caller) {
        boolean isKnown = Access.isStaff(caller) || Access.isPortal(caller) || caller.personId() != null;
        return switch (reason) {
            case AGREEMENT_NOT_ACTIVE, ALREADY_REDEEMED -> isKnown ? reason : SeatRefusal.VOUCHER_UNKNOWN;
            case VOUCHER_UNKNOWN, NO_SEAT_LEFT, EMAIL_DOMAIN_NOT_COVERED, PLAN_NOT_COVERED -> reason;
        };
    }

    /// Only wrong codes are counted: whoever holds a good one may ask as often as they like.
    private static Problem refusal(SeatRefusal reason, HttpServletRequest request) {
        if (reason == SeatRefusal.VOUCHER_UNKNOWN) {
            FailureLimitFilter.failed(request);
        }
        return problem(reason);
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
            case PLAN_NOT_COVERED ->
                "Your employer's code is for another kind of membership. Choose the one it is for.";
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
