package org.collegium.membership.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.collegium.membership.application.ApplicationView;
import org.collegium.membership.payment.PaymentProvider;
import org.jspecify.annotations.Nullable;

/// An application as its holder sees it; what does not apply is left out.
///
/// @param status `awaiting-email`, `awaiting-payment`, `awaiting-voucher`, `awaiting-review`, `active` or `refused`
/// @param plan   the code of the plan that was applied for
/// @param formerMember true of somebody who was a member before, once the address is proved: membership and number stay
///               theirs
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApplicationBody(
        UUID id,
        String status,
        String plan,
        @Nullable String membershipNumber,
        @Nullable Boolean formerMember,
        @Nullable Payment payment,
        @Nullable Refusal refusal) {

    /// @param url         the page on which to pay
    /// @param amountPence what is to be paid
    /// @param declined    whether the last attempt was declined; another is welcome
    record Payment(URI url, long amountPence, boolean declined) {}

    /// @param code        stable, e.g. `no-seat-left`
    /// @param detail      what it means and what to do next
    /// @param memberUntil the last day of the membership that there is, with `already-a-member`
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Refusal(String code, String detail, @Nullable LocalDate memberUntil) {}

    static ApplicationBody of(ApplicationView application, PaymentProvider provider) {
        return new ApplicationBody(
                application.id().value(),
                application.status().word(),
                application.plan(),
                application.membershipNumber(),
                application.formerMember() ? true : null,
                Optional.ofNullable(application.amountPence())
                        .map(pence ->
                                new Payment(provider.checkout(application.id()), pence, application.paymentDeclined()))
                        .orElse(null),
                Optional.ofNullable(application.refusal())
                        .map(refusal -> new Refusal(refusal.code(), refusal.detail(), application.memberUntil()))
                        .orElse(null));
    }
}
